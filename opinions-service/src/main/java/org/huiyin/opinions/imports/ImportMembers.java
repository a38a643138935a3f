package org.huiyin.opinions.imports;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.members.RegisterMembers;
import org.huiyin.opinions.members.RegisteredMembers;

/** Brings the ledger up to a list of members; a bad row stops no other (CAM-4). */
@ApplicationScoped
class ImportMembers {

    private final RegisterMembers registration;

    ImportMembers(RegisterMembers registration) {
        this.registration = registration;
    }

    /** @param onlyOrganization whose ledger the caller keeps; nothing where the caller keeps all */
    TableImportReport run(
            Caller caller,
            Upload upload,
            MemberImportRequest request,
            Optional<String> onlyOrganization,
            List<Locale> languages)
            throws IOException {
        WholeTable<MemberField> table = WholeTable.read(
                upload.path(),
                Upload.options(request.encoding(), request.delimiter()),
                MemberField.class,
                request.headers(),
                EnumSet.of(MemberField.NUMBER, MemberField.NAME, MemberField.CATEGORY));
        String usual = request.organizationCode() == null ? onlyOrganization.orElse(null) : request.organizationCode();
        MemberReader reader = new MemberReader(table, usual);
        RegisteredMembers outcome = registration.register(caller, reader.entries(), onlyOrganization);
        outcome.refused()
                .forEach(refused -> reader.reject(refused.index(), refused.reason().field(), refused.reason()));
        return TableImportReport.of(
                table.rows().size(), outcome.created(), outcome.updated(), outcome.unchanged(), reader.rejections(),
                languages);
    }
}
