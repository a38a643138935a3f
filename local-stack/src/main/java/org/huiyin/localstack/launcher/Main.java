package org.huiyin.localstack.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.LocalStackSettings;
import org.huiyin.localstack.process.PartFailed;

/** The program behind {@code ./huiyin start}, {@code infra} and {@code doctor}. */
public final class Main {

    private final PrintStream out;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Expects the checkout in the system property {@code huiyin.root}. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Main(out).run(arguments));
    }

    private int run(String... arguments) {
        try {
            LaunchOrder order = LaunchOrder.parse(arguments);
            LocalStackSettings settings = LocalStackSettings.fromEnvironment(
                    Path.of(System.getProperty("huiyin.root", ".")), System.getenv());
            return switch (order.command()) {
                case DOCTOR -> new Doctor(settings, out).examine() ? 0 : 1;
                case START, INFRA -> launch(order, settings);
            };
        } catch (PartFailed e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int launch(LaunchOrder order, LocalStackSettings settings) {
        ConsoleProgress progress = new ConsoleProgress(out);
        LocalStack stack = order.fresh()
                ? LocalStack.openFresh(settings, progress)
                : LocalStack.open(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        try {
            bringUp(order, stack, progress);
            awaitSignal();
            return 0;
        } catch (RuntimeException | Error e) {
            if (stopping.get()) {
                awaitSignal();
            }
            failed.set(true);
            stack.close();
            throw e;
        }
    }

    private void bringUp(LaunchOrder order, LocalStack stack, ConsoleProgress progress) {
        if (order.command() == LaunchOrder.Command.INFRA) {
            stack.startInfrastructure();
            out.println(new Welcome(stack).ofInfrastructure());
        } else {
            stack.start();
            if (order.demo()) {
                playDemo(new FirstRun(stack, progress), progress);
            }
            out.println(new Welcome(stack).ofAll());
        }
    }

    /** A demo that fails leaves the stack running, so that one can look at it; the next start goes on with it. */
    private void playDemo(FirstRun firstRun, ConsoleProgress progress) {
        try {
            firstRun.playOnce().ifPresent(result -> out.println("\n" + result));
        } catch (RuntimeException e) {
            if (stopping.get()) {
                awaitSignal();
            }
            progress.tell("demo", "could not be played to its end; the next start goes on with it: " + e.getMessage());
        }
    }

    /** Ctrl-C and SIGTERM end the JVM, and with it this wait; the stack is stopped on the way out. */
    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(LocalStack stack) {
        stopping.set(true);
        stack.close();
        if (!failed.get()) {
            out.println("Everything is stopped.");
        }
    }
}
