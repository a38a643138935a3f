package org.huiyin.opinions.imports;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.schedule.RegisterRequirements;
import org.huiyin.opinions.schedule.RegisteredRequirements;

/** Brings the schedule of a batch up to a table; a bad row stops no other (CAM-3). */
@ApplicationScoped
class ImportRequirements {

    private final RegisterRequirements registration;

    ImportRequirements(RegisterRequirements registration) {
        this.registration = registration;
    }

    TableImportReport run(Caller caller, Upload upload, RequirementImportRequest request, List<Locale> languages)
            throws IOException {
        WholeTable<RequirementField> table = WholeTable.read(
                upload.path(),
                Upload.options(request.encoding(), request.delimiter()),
                RequirementField.class,
                request.headers(),
                EnumSet.complementOf(
                        EnumSet.of(RequirementField.PHASE, RequirementField.ADDRESSEE, RequirementField.KINDS)));
        RequirementReader reader = new RequirementReader(table, request.phase());
        RegisteredRequirements outcome =
                registration.register(caller, request.campaignId(), request.batch(), reader.entries());
        outcome.refused()
                .forEach(refused -> reader.reject(refused.index(), refused.reason().field(), refused.reason()));
        return TableImportReport.of(
                table.rows().size(),
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                reader.rejections(),
                languages);
    }
}
