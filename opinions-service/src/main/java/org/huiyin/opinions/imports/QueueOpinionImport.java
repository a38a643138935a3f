package org.huiyin.opinions.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** Accepts a register of opinions: keeps the file and the request for whichever worker takes it up (COL-6). */
@ApplicationScoped
class QueueOpinionImport {

    private final OpinionImports imports;
    private final ImportFiles files;
    private final ChangeLog changeLog;
    private final DistrictTime time;
    private final ObjectMapper json;
    private final Event<ImportQueued> queued;

    QueueOpinionImport(
            OpinionImports imports,
            ImportFiles files,
            ChangeLog changeLog,
            DistrictTime time,
            ObjectMapper json,
            Event<ImportQueued> queued) {
        this.imports = imports;
        this.files = files;
        this.changeLog = changeLog;
        this.time = time;
        this.json = json;
        this.queued = queued;
    }

    /** @param onlyCollector for a collector: the organization for which alone rows may be registered */
    @Transactional
    OpinionImport queue(
            Caller caller,
            @Nullable String onlyCollector,
            Upload upload,
            InspectedFile inspected,
            OpinionImportRequest request) {
        OpinionImport queuedImport = OpinionImport.queue(
                new OpinionImport.Submission(
                        request.campaignId(),
                        CleanText.line(request.sourceSystem()),
                        upload.name(),
                        upload.size(),
                        write(request.with(
                                inspected.options().encoding().orElseThrow().name(),
                                inspected.options().delimiter().orElseThrow().toString())),
                        caller.name(),
                        caller.organization().orElse(null),
                        onlyCollector,
                        time.today(),
                        inspected.rows()),
                time.now());
        imports.persistAndFlush(queuedImport);
        files.keep(queuedImport.id(), upload.path());
        changeLog.record(
                caller,
                "queue-opinion-import",
                "opinion-import",
                queuedImport.id().toString(),
                Map.of("fileName", upload.name(), "rows", inspected.rows(), "sourceSystem", queuedImport.sourceSystem()));
        queued.fire(new ImportQueued(queuedImport.id()));
        return queuedImport;
    }

    private String write(OpinionImportRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
