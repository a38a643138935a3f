package org.huiyin.localstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/** A part that is one child process. {@link #stop()} and {@link #kill()} may be called while it is still starting. */
public abstract class ProcessPart implements Part {

    /** What has not come up yet often does not listen, and has promised nothing. */
    private static final Duration GRACE_WHILE_STARTING = Duration.ofSeconds(5);

    private final String name;
    private final StackHome home;
    private final Duration stopGrace;
    private final IntConsumer onDeath;
    private volatile @Nullable ChildProcess process;
    private volatile boolean answered;

    /**
     * @param stopGrace how long it may take to end before it is ended by force
     * @param onDeath called with the exit code when the process ends without having been asked to
     */
    protected ProcessPart(String name, StackHome home, Duration stopGrace, IntConsumer onDeath) {
        this.name = name;
        this.home = home;
        this.stopGrace = stopGrace;
        this.onDeath = onDeath;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final synchronized void start() {
        if (!isRunning()) {
            bringUp();
        }
    }

    @Override
    public final void stop() {
        ChildProcess running = process;
        Duration grace = answered ? stopGrace : GRACE_WHILE_STARTING;
        if (running != null && !running.stop(grace)) {
            home.progress().tell(name, "did not end within %d s: ended by force".formatted(grace.toSeconds()));
        }
    }

    @Override
    public final void kill() {
        ChildProcess running = process;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public final boolean isRunning() {
        ChildProcess running = process;
        return running != null && running.isAlive();
    }

    /** The id of the process that runs, or ran last; 0 before the first start. */
    public final long pid() {
        ChildProcess running = process;
        return running == null ? 0 : running.pid();
    }

    protected final StackHome home() {
        return home;
    }

    /** Starts the process and returns when the part can be used. */
    protected abstract void bringUp();

    /** Starts the process and waits for its answer. */
    protected final void launch(ChildCommand command, BooleanSupplier answers, Duration limit) {
        ChildProcess child = home.spawn(command);
        answered = false;
        process = child;
        child.awaitReady(answers, limit);
        answered = true;
        child.onUnwantedEnd(onDeath);
    }
}
