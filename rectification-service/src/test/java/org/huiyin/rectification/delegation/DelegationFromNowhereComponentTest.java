package org.huiyin.rectification.delegation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class DelegationFromNowhereComponentTest {

    @Test
    @DisplayName("TRU-4: what an admin handed over before it was asked where the absent supervisor works is ended")
    void isEndedByTheMigrationUnlessTheSupervisorMadeIt() throws IOException {
        // given
        String absent = Away.memberOfGroup();
        Map<String, Object> request = Away.request("SUPERVISOR", Away.username("deputy"));
        request.put("absent", absent);
        request.put("absentOrganizationCode", DemoDistrict.DISTRICT);
        String byAdmin = DemoDistrict.ADMIN.move("/v1/task-delegations", request).path("id");
        String own = Client.PUBLIC.must(Away.handOver(
                Away.supervisor(Away.memberOfGroup()), "SUPERVISOR", Away.username("deputy"))).path("id");
        Database.execute("update task_delegation set organization_code = null where id in ('%s', '%s')"
                .formatted(byAdmin, own));

        // when
        Database.execute(migration());

        // then
        assertThat(isEnded(byAdmin)).isTrue();
        assertThat(isEnded(own)).isFalse();
    }

    private static boolean isEnded(String delegation) {
        return Database.count(
                        "select count(*) from task_delegation where id = ? and ended_at is not null and version = 1",
                        Journey.uuid(delegation))
                == 1;
    }

    private static String migration() throws IOException {
        try (var sql = DelegationFromNowhereComponentTest.class.getResourceAsStream(
                "/db/migration/V19__delegations_of_nowhere.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
