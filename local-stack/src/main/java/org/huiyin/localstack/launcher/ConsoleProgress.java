package org.huiyin.localstack.launcher;

import java.io.PrintStream;

import org.huiyin.localstack.process.Progress;

/** Progress as lines on the terminal, each with the seconds since the start. */
final class ConsoleProgress implements Progress {

    private final PrintStream out;
    private final long from = System.nanoTime();

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void tell(String part, String message) {
        out.printf("%6.1f s  %-22s %s%n", (System.nanoTime() - from) / 1e9, part, message);
        out.flush();
    }
}
