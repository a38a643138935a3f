package org.huiyin.rectification.messaging;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;

@QuarkusTest
@WithRealParts
class DeadLetterComponentTest {

    private static final String LETTERS = "/v1/dead-letters/rectification-service";

    @Test
    void setsAsideWhatCannotBeReadAndGoesOn() {
        // given
        DemoDistrict.tell();
        int before = ADMIN.get(LETTERS).path("waiting");
        String code = "DEMO-" + UUID.randomUUID();
        String key = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();

        // when
        EventTopics.publishRaw(Topics.DIRECTORY, key, "{ this is no event");
        DemoDistrict.organization(code, DemoDistrict.DISTRICT, 2);

        // then
        DemoDistrict.await(() -> assertThat(known(code)).isEqualTo(1));
        DemoDistrict.await(() -> assertThat(ADMIN.get(LETTERS).<Integer>path("waiting")).isEqualTo(before + 1));
        assertThat(ADMIN.get(LETTERS).asString()).contains("The value is not JSON");
        ADMIN.move(LETTERS + "/replays");
        assertThat(ADMIN.get(LETTERS).<Integer>path("waiting")).isEqualTo(before + 1);
    }

    @Test
    void appliesALetterThatWorksAfterTheMend() {
        // given
        DemoDistrict.tell();
        UUID id = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 0, organization(id, "a code with spaces"));
        DemoDistrict.await(() -> assertThat(ADMIN.get(LETTERS).asString()).contains(id.toString()));

        // when: the rule that it broke is lifted
        Database.execute("alter table organization drop constraint organization_code_check");
        ADMIN.move(LETTERS + "/replays");

        // then
        assertThat(known("a code with spaces")).isEqualTo(1);
    }

    @Test
    void appliesNoEventTwiceAndNoOlderOneAfterANewer() {
        // given
        DemoDistrict.tell();
        UUID id = UUID.randomUUID();
        String code = "DEMO-" + id;

        // when
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 2, organization(id, code + "-new"));
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 1, organization(id, code + "-old"));
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 3, organization(id, code + "-newest"));

        // then
        DemoDistrict.await(() -> assertThat(known(code + "-newest")).isEqualTo(1));
        assertThat(known(code + "-old")).isZero();
    }

    private static OrganizationSnapshot organization(UUID id, String code) {
        return new OrganizationSnapshot(id.toString(), code, "演示单位", "DIRECT_UNIT", 2, DemoDistrict.DISTRICT, 1, true, null, null);
    }

    private static long known(String code) {
        return Database.count("select count(*) from organization where code = ?", code);
    }
}
