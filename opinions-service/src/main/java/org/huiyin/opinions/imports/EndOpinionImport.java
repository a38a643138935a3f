package org.huiyin.opinions.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.time.DistrictTime;

/** Ends a worker's hold on an import: done, failed, or left to another. */
@ApplicationScoped
class EndOpinionImport {

    private final OpinionImports imports;
    private final ImportFiles files;
    private final DistrictTime time;

    EndOpinionImport(OpinionImports imports, ImportFiles files, DistrictTime time) {
        this.imports = imports;
        this.files = files;
        this.time = time;
    }

    @Transactional
    void complete(ImportClaim claim) {
        OpinionImport done = imports.heldBy(claim);
        done.complete(time.now());
        files.delete(done.id());
    }

    @Transactional
    void fail(ImportClaim claim, ImportProblem problem, String detail) {
        OpinionImport failed = imports.heldBy(claim);
        failed.fail(problem.code(), detail, time.now());
        files.delete(failed.id());
    }

    @Transactional
    void release(ImportClaim claim) {
        imports.heldBy(claim).release(time.now());
    }
}
