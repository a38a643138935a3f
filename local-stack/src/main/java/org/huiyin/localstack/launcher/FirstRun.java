package org.huiyin.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.demo.DemoDistrict;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.Progress;

/** Plays the demo once for each data folder: a marker that is written last tells that it was played to its end. */
final class FirstRun {

    private final LocalStack stack;
    private final Progress progress;
    private final Path marker;

    FirstRun(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.marker = stack.settings().home().resolve("demo").resolve("played");
    }

    /** Returns the demo's result; empty when it was played before. */
    Optional<String> playOnce() {
        if (Files.exists(marker)) {
            return Optional.empty();
        }
        progress.tell("demo", "playing the main job (first start; ./huiyin start --no-demo leaves it out)");
        SuiteAddresses addresses = new SuiteAddresses(
                stack.opinions().address(), stack.rectification().address(), stack.reporting().address());
        SuiteClient client = new SuiteClient(addresses, stack.keycloak().tokens()::ofDemoUser);
        String result = new DemoDistrict(client, progress).play();
        try {
            Files.createDirectories(marker.getParent());
            Files.writeString(marker, result);
        } catch (IOException e) {
            throw new PartFailed(
                    "The demo was played, but %s cannot be written: %s".formatted(marker, e.getMessage()), e);
        }
        return Optional.of(result);
    }
}
