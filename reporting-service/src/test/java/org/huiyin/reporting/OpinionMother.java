package org.huiyin.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.contracts.opinions.OpinionSnapshot;
import org.huiyin.testkit.events.EventTopics;

/** Opinions as opinions-service tells of them; each change is the next version. */
public final class OpinionMother {

    public final UUID id = UUID.randomUUID();
    private final UUID campaignId;
    private String organizationCode = "DEMO-UNIT-01";
    private String channel = "FORUM";
    private String respondent = "MEMBER";
    private String target = "UNIT_TEAM";
    private @Nullable String categoryCode;
    private List<String> problemIds = List.of();
    private String state = "RECEIVED";
    private boolean solved;
    private LocalDate receivedOn = LocalDate.of(2026, 3, 2);
    private LocalDate replyDueOn = LocalDate.of(2026, 3, 23);
    private @Nullable LocalDate closedOn;
    private long version;

    private OpinionMother(UUID campaignId) {
        this.campaignId = campaignId;
    }

    public static OpinionMother opinionIn(UUID campaignId) {
        return new OpinionMother(campaignId);
    }

    public OpinionMother of(String organization) {
        organizationCode = organization;
        return this;
    }

    public OpinionMother about(String whom) {
        target = whom;
        return this;
    }

    public OpinionMother through(String way) {
        channel = way;
        return this;
    }

    public OpinionMother from(String group) {
        respondent = group;
        return this;
    }

    public OpinionMother receivedOn(LocalDate day) {
        receivedOn = day;
        replyDueOn = day.plusDays(21);
        return this;
    }

    public OpinionMother dueOn(LocalDate day) {
        replyDueOn = day;
        return this;
    }

    public OpinionMother sortedInto(@Nullable String category) {
        categoryCode = category;
        state = category == null ? "RECEIVED" : "SORTED";
        return this;
    }

    public OpinionMother groupedInto(String... problems) {
        problemIds = List.of(problems);
        return this;
    }

    public OpinionMother solved(boolean isSolved) {
        solved = isSolved;
        return this;
    }

    public OpinionMother answeredOn(@Nullable LocalDate day) {
        closedOn = day;
        state = day == null ? "SORTED" : "ANSWERED";
        return this;
    }

    public OpinionSnapshot snapshot() {
        return new OpinionSnapshot(
                id.toString(),
                campaignId.toString(),
                organizationCode,
                null,
                null,
                channel,
                respondent,
                "REVERSE",
                target,
                categoryCode,
                null,
                problemIds,
                state,
                solved,
                receivedOn,
                replyDueOn,
                closedOn,
                null);
    }

    public OpinionMother publish() {
        return publishAs(EventCatalogue.OPINION_SORTED, version++);
    }

    public OpinionMother publishAs(EventContract contract, long sequence) {
        EventTopics.publish(contract, id, sequence, new OpinionChanged(snapshot()));
        return this;
    }
}
