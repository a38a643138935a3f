package org.huiyin.opinions.collection;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jspecify.annotations.Nullable;

/** Goes through the givers once a day, batch by batch (COL-5). */
@ApplicationScoped
class GiverErasure {

    private final EraseGivers erasing;
    private final GiverErasureSettings settings;

    GiverErasure(EraseGivers erasing, GiverErasureSettings settings) {
        this.erasing = erasing;
        this.settings = settings;
    }

    @Scheduled(
            every = "${huiyin.giver-erasure.every}",
            delayed = "${huiyin.giver-erasure.delayed}",
            identity = "giver-erasure",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        eraseAll();
    }

    /** @return how many were erased */
    int eraseAll() {
        int erased = 0;
        @Nullable UUID after = EraseGivers.START;
        while (after != null) {
            EraseGivers.Batch batch = erasing.eraseBatch(after, settings.batchSize());
            erased += batch.erased();
            after = batch.last();
        }
        return erased;
    }
}
