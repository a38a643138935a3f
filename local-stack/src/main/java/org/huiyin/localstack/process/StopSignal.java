package org.huiyin.localstack.process;

import java.io.IOException;

/** The signal that asks a process to end in an orderly way. */
public enum StopSignal {

    /** What JVMs listen to. */
    TERMINATE,
    /** PostgreSQL's fast shutdown, which does not wait for open connections as its SIGTERM does. */
    INTERRUPT;

    void send(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
