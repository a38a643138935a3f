package org.huiyin.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import org.huiyin.localstack.client.SuiteClient;

/** The two organizations and the supervision group that journeys need; may be loaded again and again. */
final class Directory {

    static final String UNIT = "DEMO-UNIT-01";

    private Directory() {}

    static void load(SuiteClient client) {
        String organizations = """
                code,name,kind,parentCode,batch
                DEMO,演示区,DISTRICT,,1
                DEMO-UNIT-01,演示区城市管理局,DIRECT_UNIT,DEMO,1
                """;
        client.as("admin").upload(
                "/v1/organizations/imports", "organizations.csv", organizations.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    /** Retried until the organization has reached rectification-service. */
    static void superviseUnit(SuiteClient client) {
        String group = client.as("admin").create("/v1/supervision-groups", "journeys-group", Map.of(
                "name", "旅程督导组", "members", List.of("supervisor"))).text("/id");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            int status = client.as("admin").tryPost(
                    "/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", UNIT),
                    Map.of()).status();
            return status < 300 || status == 409;
        });
    }
}
