package org.huiyin.testkit.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.huiyin.testkit.identity.TestIssuer;

/** Gives a service under test what it would find in production, on free ports. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(TestPostgres.freshDatabase());
        settings.put("kafka.bootstrap.servers", TestKafka.bootstrapServers());
        settings.putAll(TestIssuer.settings());
        settings.put("huiyin.secret-key", "dGVzdC1vbmx5LXNlY3JldC1rZXktb2YtMzItYnl0ZXM=");
        settings.put("quarkus.http.test-port", "0");
        for (String chatty : List.of("org.apache.kafka", "kafka", "state.change.logger", "io.zonky.test", "org.flywaydb")) {
            settings.put("quarkus.log.category.\"" + chatty + "\".level", "ERROR");
        }
        return settings;
    }

    @Override
    public void stop() {
        // PostgreSQL and Kafka serve the next test application too; they end with the JVM.
    }
}
