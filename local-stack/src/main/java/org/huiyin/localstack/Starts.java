package org.huiyin.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.huiyin.localstack.process.Part;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.Progress;

/** Several parts that start side by side, each with a line when it begins, while it takes long, and when it is up. */
final class Starts {

    private static final int SECONDS_BETWEEN_LINES = 5;

    private final Progress progress;
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();

    Starts(Progress progress) {
        this.progress = progress;
    }

    CompletableFuture<Void> begin(Part part, Runnable start) {
        progress.tell(part.name(), "starting");
        long from = System.nanoTime();
        CompletableFuture<Void> done = new CompletableFuture<>();
        begun.add(done);
        Thread.ofVirtual().start(() -> {
            try {
                start.run();
                progress.tell(part.name(), "up in %.1f s".formatted((System.nanoTime() - from) / 1e9));
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        Thread.ofVirtual().start(() -> tellWhileItTakesLong(part, done));
        return done;
    }

    /** Waits for all; the first failure ends the wait and is thrown. */
    void await() {
        CompletableFuture<Void> all = CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new));
        begun.forEach(each -> each.whenComplete((nothing, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            }
        }));
        try {
            all.join();
        } catch (CompletionException e) {
            throw reason(e);
        }
    }

    private static RuntimeException reason(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> reason(wrapped.getCause());
            case PartFailed failed -> failed;
            case CancellationException cancelled -> cancelled;
            default -> new IllegalStateException("A part could not be started", failure);
        };
    }

    private void tellWhileItTakesLong(Part part, CompletableFuture<Void> done) {
        for (int seconds = SECONDS_BETWEEN_LINES; true; seconds += SECONDS_BETWEEN_LINES) {
            try {
                done.get(SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                progress.tell(part.name(), "still starting after %d s".formatted(seconds));
            } catch (ExecutionException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
