package org.huiyin.opinions.imports;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.time.DistrictTime;

/** Takes up the import that has waited longest, or takes over one whose worker is gone. */
@ApplicationScoped
class TakeOpinionImport {

    private final OpinionImports imports;
    private final ImportFiles files;
    private final ImportSettings settings;
    private final DistrictTime time;

    TakeOpinionImport(OpinionImports imports, ImportFiles files, ImportSettings settings, DistrictTime time) {
        this.imports = imports;
        this.files = files;
        this.settings = settings;
        this.time = time;
    }

    @Transactional
    Optional<ImportClaim> takeNext() {
        Optional<OpinionImport> waiting = imports.nextWaiting(time.now());
        while (waiting.filter(OpinionImport::isWornOut).isPresent()) {
            giveUp(waiting.get());
            waiting = imports.nextWaiting(time.now());
        }
        return waiting.map(taken -> {
            taken.take(time.now(), settings.lease());
            return new ImportClaim(taken.id(), taken.run());
        });
    }

    private void giveUp(OpinionImport wornOut) {
        wornOut.fail(
                ImportProblem.IMPORT_GAVE_UP.code(),
                "It was begun %d times. What was read is imported; tell the administrator and send the file again."
                        .formatted(wornOut.run()),
                time.now());
        files.delete(wornOut.id());
        imports.flush();
    }
}
