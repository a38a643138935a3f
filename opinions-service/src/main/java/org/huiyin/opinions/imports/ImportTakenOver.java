package org.huiyin.opinions.imports;

/**
 * The worker was slow, its lease ran out, and another works on the import now. What it had done last is rolled back.
 */
final class ImportTakenOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportTakenOver(ImportClaim claim) {
        super("Import " + claim.importId() + " is no longer held by run " + claim.run());
    }
}
