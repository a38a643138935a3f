package org.huiyin.rectification.killed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.huiyin.testkit.parts.RealParts;

/**
 * The real parts, with a {@link CuttingProxy} before PostgreSQL; events stay in the outbox, where they can be counted.
 */
public final class CuttableParts implements QuarkusTestResourceLifecycleManager {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://localhost:(\\d+)/(\\w+)");
    private static final String URL = "quarkus.datasource.jdbc.url";

    private final RealParts parts = new RealParts();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(parts.start());
        Matcher address = ADDRESS.matcher(settings.get(URL));
        if (!address.matches()) {
            throw new IllegalStateException("Not an address of the test database: " + settings.get(URL));
        }
        CuttingProxy proxy = CuttingProxy.before(Integer.parseInt(address.group(1)));
        // Every statement is sent with its text, so that the proxy can read it.
        settings.put(URL, "jdbc:postgresql://localhost:%d/%s?prepareThreshold=0&sslmode=disable"
                .formatted(proxy.port(), address.group(2)));
        settings.put("huiyin.outbox.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        parts.stop();
    }
}
