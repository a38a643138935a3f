package org.huiyin.kit.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.testkit.files.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-7: however many files arrive at once, few are in memory, and nobody waits without end. */
class AttachmentIntakeTest {

    @TempDir
    Path folder;

    @Test
    void worksOnOneAtATimeAndSendsAwayWhoWouldWaitTooLong() throws Exception {
        // given one at work and six that wait
        Path file = Files.write(folder.resolve("a.png"), SampleFiles.drawing(4, 4, ""));
        SlowStorage storage = new SlowStorage();
        AttachmentIntake intake = new AttachmentIntake(storage, new Settings());
        List<FutureTask<Intake>> tasks = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            FutureTask<Intake> task = new FutureTask<>(() -> intake.take(file));
            Thread thread = Thread.ofPlatform().start(task);
            tasks.add(task);
            Awaitility.await().until(() -> isWaiting(thread));
        }

        // when
        Intake oneMore = intake.take(file);

        // then
        assertThat(oneMore).isInstanceOfSatisfying(
                Intake.Refused.class, refused -> assertThat(refused.problem()).isEqualTo(CommonProblem.UNAVAILABLE));
        assertThat(storage.begun).hasValue(1);
        storage.go.countDown();
        for (FutureTask<Intake> task : tasks) {
            assertThat(task.get()).isInstanceOf(Intake.Kept.class);
        }
        assertThat(storage.mostAtOnce).hasValue(1);
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        // given
        SlowStorage storage = new SlowStorage();
        storage.go.countDown();
        AttachmentIntake intake = new AttachmentIntake(storage, new Settings());

        // when
        intake.take(Files.write(folder.resolve("turned.jpg"), SampleFiles.photo(40, 20, 6, "")));

        // then
        assertThat(storage.lastFile.getParent()).doesNotExist();
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static final class Settings implements AttachmentSettings {

        @Override
        public Kind storage() {
            return Kind.DATABASE;
        }

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int eraseAfterDays() {
            return 30;
        }

        @Override
        public Duration sweepEvery() {
            return Duration.ofHours(6);
        }

        @Override
        public Disk disk() {
            return Optional::empty;
        }

        @Override
        public S3 s3() {
            throw new AssertionError("Nobody asked for S3");
        }
    }

    /** Keeps nothing, and not before it is told. */
    private static final class SlowStorage implements AttachmentStorage {

        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private volatile Path lastFile = Path.of("none");

        @Override
        public void put(UUID key, Path file) {
            begun.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            lastFile = file;
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            atOnce.decrementAndGet();
        }

        @Override
        public Optional<InputStream> open(UUID key) {
            return Optional.empty();
        }

        @Override
        public void delete(UUID key) {
            // There is nothing.
        }

        @Override
        public List<UUID> keys(UUID after, UUID before, int limit) {
            return List.of();
        }
    }
}
