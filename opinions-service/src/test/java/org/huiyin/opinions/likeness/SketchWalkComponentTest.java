package org.huiyin.opinions.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("SRT-3: every opinion is looked at, in whatever order they were committed")
@QuarkusTest
@WithRealParts
class SketchWalkComponentTest {

    @Inject
    EntityManager entities;

    @Inject
    SketchOpinions sketching;

    private UUID opinion;

    @BeforeEach
    void submit() {
        opinion = DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));
    }

    @Test
    void looksAtWhatWasCommittedAfterLaterOnes() {
        // given
        Awaitility.await().until(() -> isLookedAtAfterAWalk(opinion));

        // when
        UUID late = committedLate(Duration.ofMinutes(2));

        // then
        Awaitility.await().until(() -> isLookedAtAfterAWalk(late));
    }

    @Test
    void doesNotGoBackBehindWhatIsSettled() {
        // given
        Awaitility.await().until(() -> isLookedAtAfterAWalk(opinion));
        UUID longSettled = committedLate(Duration.ofHours(1));
        UUID marker = DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));

        // when
        Awaitility.await().until(() -> isLookedAtAfterAWalk(marker));

        // then
        assertThat(isLookedAt(longSettled)).isFalse();
    }

    /** The service may be walking at the moment; then this walk ends at once, and the next one sees more. */
    private boolean isLookedAtAfterAWalk(UUID id) {
        walk();
        return isLookedAt(id);
    }

    private void walk() {
        Optional<SketchOpinions.Walk> walk =
                Optional.of(SketchOpinions.Walk.beginning(Instant.now().minus(Duration.ofMinutes(5))));
        while (walk.isPresent()) {
            walk = sketching.look(walk.get());
        }
    }

    /** A copy of the opinion whose id was made that long ago. */
    private UUID committedLate(Duration ago) {
        long made = Instant.now().minus(ago).toEpochMilli();
        UUID id = new UUID(made << 16 | 0x7000L, UUID.randomUUID().getLeastSignificantBits());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into opinion (id, campaign_id, organization_code, channel, respondent, direction, target,
                                             text, received_on, reply_due_on, reply_working_days, state, changed_at)
                        select :id, campaign_id, organization_code, channel, respondent, direction, target, text,
                               received_on, reply_due_on, reply_working_days, state, changed_at from opinion where id = :sample""")
                .setParameter("id", id)
                .setParameter("sample", opinion)
                .executeUpdate());
        return id;
    }

    private boolean isLookedAt(UUID id) {
        List<?> sketches = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select 1 from opinion_sketch where opinion_id = :id")
                .setParameter("id", id)
                .getResultList());
        return !sketches.isEmpty();
    }
}
