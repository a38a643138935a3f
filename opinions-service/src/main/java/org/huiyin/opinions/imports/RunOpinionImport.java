package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.huiyin.kit.problem.DatabaseRefusals;
import org.huiyin.opinions.imports.table.Table;
import org.huiyin.opinions.imports.table.TableFile;
import org.huiyin.opinions.imports.table.TableRow;
import org.huiyin.opinions.imports.table.UnreadableTable;

/** Reads a register from where it was left to its end, batch by batch. */
@ApplicationScoped
class RunOpinionImport {

    private static final Logger LOG = Logger.getLogger(RunOpinionImport.class);
    private static final int TRIES = 3;

    private final OpinionImports imports;
    private final ImportFiles files;
    private final ImportBatch batches;
    private final EndOpinionImport end;
    private final ImportSettings settings;
    private final ObjectMapper json;

    RunOpinionImport(
            OpinionImports imports,
            ImportFiles files,
            ImportBatch batches,
            EndOpinionImport end,
            ImportSettings settings,
            ObjectMapper json) {
        this.imports = imports;
        this.files = files;
        this.batches = batches;
        this.end = end;
        this.settings = settings;
        this.json = json;
    }

    /**
     * When it fails for a reason that lies with us, the import stays as it is until the lease runs out, and is taken up
     * again.
     *
     * @param stopping asked between batches
     */
    void run(ImportClaim claim, BooleanSupplier stopping) {
        try {
            Path file = Files.createTempFile("opinion-import-", ".part");
            try {
                files.copyTo(claim.importId(), file);
                read(claim, file, stopping);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ImportTakenOver lost) {
            LOG.warn(lost.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.errorf(failed, "Import %s is interrupted and will be taken up again", claim.importId());
        }
    }

    private void read(ImportClaim claim, Path path, BooleanSupplier stopping) throws IOException {
        OpinionImport running = QuarkusTransaction.requiringNew().call(() -> imports.heldBy(claim));
        OpinionImportRequest request = json.readValue(running.request(), OpinionImportRequest.class);
        TableFile file = TableFile.recognize(path, Upload.options(request.encoding(), request.delimiter()));
        try (Table table = file.open()) {
            OpinionReader reader = new OpinionReader(
                    request, running.onlyCollector(), running.uploadedOn(), InspectedFile.columns(table, request));
            for (long skipped = 0; skipped < running.rowsRead(); skipped++) {
                // Read as before, so that rows which are alike keep their numbers.
                nextRow(table).ifPresent(reader::read);
            }
            boolean isEnd = false;
            while (!isEnd && !stopping.getAsBoolean()) {
                List<OpinionReader.Reading> batch = nextBatch(table, reader);
                isEnd = batch.isEmpty();
                if (!isEnd) {
                    register(claim, reader, batch);
                }
            }
            if (isEnd) {
                end.complete(claim);
            } else {
                end.release(claim);
            }
        } catch (UnreadableTable broken) {
            end.fail(claim, ImportProblem.of(broken.fault()), String.valueOf(broken.getMessage()));
        }
    }

    private List<OpinionReader.Reading> nextBatch(Table table, OpinionReader reader) {
        List<OpinionReader.Reading> batch = new ArrayList<>();
        while (batch.size() < settings.batchSize()) {
            Optional<TableRow> row = nextRow(table);
            if (row.isEmpty()) {
                break;
            }
            batch.add(reader.read(row.get()));
        }
        return batch;
    }

    private static Optional<TableRow> nextRow(Table table) {
        Optional<TableRow> row = table.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = table.next();
        }
        return row;
    }

    /** Another import of the same rows may be in the way for a moment; a row that cannot be stored stops no other. */
    private void register(ImportClaim claim, OpinionReader reader, List<OpinionReader.Reading> batch) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                batches.register(claim, reader, batch);
                return;
            } catch (RuntimeException refused) {
                if (!DatabaseRefusals.isConcurrentChange(refused)) {
                    registerOneByOne(claim, reader, batch, refused);
                    return;
                }
            }
        }
        throw new IllegalStateException("Other imports of the same rows are in the way");
    }

    private void registerOneByOne(
            ImportClaim claim, OpinionReader reader, List<OpinionReader.Reading> batch, RuntimeException reason) {
        rethrowUnlessRowsAreToBlame(reason);
        // Only the kind of failure: PostgreSQL's message would quote the row.
        LOG.warnf("Import %s goes on row by row after %s", claim.importId(), reason.getClass().getName());
        for (OpinionReader.Reading reading : batch) {
            try {
                batches.register(claim, reader, List.of(reading));
            } catch (RuntimeException refused) {
                rethrowUnlessRowsAreToBlame(refused);
                batches.register(claim, reader, List.of(refuse(reader, reading)));
            }
        }
    }

    private static void rethrowUnlessRowsAreToBlame(RuntimeException refused) {
        if (refused instanceof ImportTakenOver || DatabaseRefusals.isAway(refused)) {
            throw refused;
        }
    }

    private static OpinionReader.Reading refuse(OpinionReader reader, OpinionReader.Reading reading) {
        return switch (reading) {
            case OpinionReader.Reading.Opinion opinion -> new OpinionReader.Reading.Refused(
                    List.of(reader.reject(opinion, OpinionField.TEXT, null, RowFault.ROW_REFUSED)));
            case OpinionReader.Reading.Refused row -> row;
        };
    }
}
