package org.huiyin.localstack.process;

/** Something that the stack starts and stops: a server or a service, each with its own process and its own log. */
public interface Part {

    /** The name in progress lines, log files and process records, such as {@code kafka}. */
    String name();

    /**
     * Starts the part and returns when it answers. Does nothing when it is already running.
     *
     * @throws PartFailed when it dies or does not answer in time
     */
    void start();

    /** Ends the part in an orderly way, with force if it does not follow. Does nothing when it is not running. */
    void stop();

    /** Ends the process at once, as a crash would (SIGKILL). Data that were promised must survive it. */
    void kill();

    /** Whether the process of this part is alive. */
    boolean isRunning();
}
