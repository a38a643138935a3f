package org.huiyin.opinions.imports;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.directory.RegisterOrganizations;
import org.huiyin.opinions.directory.RegisteredOrganizations;

/** Brings the directory up to a list of organizations; a bad row stops no other (CAM-1). */
@ApplicationScoped
class ImportOrganizations {

    private final RegisterOrganizations registration;

    ImportOrganizations(RegisterOrganizations registration) {
        this.registration = registration;
    }

    TableImportReport run(Caller caller, Upload upload, OrganizationImportRequest request, List<Locale> languages)
            throws IOException {
        WholeTable<OrganizationField> table = WholeTable.read(
                upload.path(),
                Upload.options(request.encoding(), request.delimiter()),
                OrganizationField.class,
                request.headers(),
                EnumSet.of(OrganizationField.CODE, OrganizationField.NAME));
        OrganizationReader reader = new OrganizationReader(table, request.defaultsOrNone());
        RegisteredOrganizations outcome = registration.register(caller, reader.rows());
        outcome.refused().forEach(refused ->
                reader.reject(refused.index(), refused.reason().field(), refused.reason()));
        return TableImportReport.of(
                table.rows().size(),
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                reader.rejections(),
                languages);
    }
}
