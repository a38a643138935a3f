package org.huiyin.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Amendment;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Part;
import org.huiyin.contracts.rectification.CommitmentSnapshot.Satisfaction;
import org.huiyin.testkit.events.EventTopics;

/** Commitments as rectification-service tells of them; each change is the next version. */
public final class CommitmentMother {

    public final UUID id = UUID.randomUUID();
    private final UUID campaignId;
    private String problem = "道路路灯长期不亮";
    private LocalDate publishedOn = LocalDate.of(2026, 4, 1);
    private LocalDate deadline = LocalDate.of(2026, 6, 30);
    private String lead = "DEMO-UNIT-01";
    private boolean publicVisible = true;
    private String state = "COMMITTED";
    private String standing = "IN_PROGRESS";
    private @Nullable LocalDate overdueSince;
    private @Nullable LocalDate completedOn;
    private @Nullable String result;
    private final List<Amendment> amendments = new ArrayList<>();
    private @Nullable Satisfaction satisfaction;
    private @Nullable Boolean longTerm;
    private @Nullable Boolean makeUpOwed;
    private int round = 1;
    private long version;

    private CommitmentMother(UUID campaignId) {
        this.campaignId = campaignId;
    }

    public static CommitmentMother commitmentIn(UUID campaignId) {
        return new CommitmentMother(campaignId);
    }

    public CommitmentMother about(String whatIsWrong) {
        problem = whatIsWrong;
        return this;
    }

    public CommitmentMother ledBy(String organization) {
        lead = organization;
        return this;
    }

    public CommitmentMother publishedOn(LocalDate day) {
        publishedOn = day;
        return this;
    }

    public CommitmentMother dueOn(LocalDate day) {
        deadline = day;
        return this;
    }

    public CommitmentMother hidden() {
        publicVisible = false;
        return this;
    }

    public CommitmentMother in(String itsState, String itsStanding) {
        state = itsState;
        standing = itsStanding;
        return this;
    }

    public CommitmentMother overdueSince(@Nullable LocalDate day) {
        overdueSince = day;
        return this;
    }

    public CommitmentMother completedOn(@Nullable LocalDate day) {
        completedOn = day;
        return this;
    }

    public CommitmentMother withResult(String what) {
        result = what;
        return this;
    }

    public CommitmentMother longTermAndOwingAMakeUp() {
        longTerm = true;
        makeUpOwed = true;
        return this;
    }

    public CommitmentMother amended(LocalDate on, LocalDate later, String reason) {
        return amended(on, later, reason, "REQUESTED");
    }

    private CommitmentMother amended(LocalDate on, LocalDate later, String reason, String cause) {
        amendments.add(new Amendment(on, "deadline", deadline.toString(), later.toString(), reason, round, cause));
        deadline = later;
        return this;
    }

    /** Another round, for which the term runs anew. */
    public CommitmentMother reopened(LocalDate on, LocalDate later) {
        round++;
        return amended(on, later, "第%d轮整改开始，期限按最初承诺的天数重新起算".formatted(round), "NEW_ROUND");
    }

    public CommitmentMother rated(int satisfied, int fairly, int dissatisfied, String consequence) {
        satisfaction = new Satisfaction(1, satisfied, fairly, dissatisfied, consequence, LocalDate.of(2026, 7, 10));
        return this;
    }

    public CommitmentSnapshot snapshot() {
        return new CommitmentSnapshot(
                id.toString(),
                UUID.randomUUID().toString(),
                campaignId.toString(),
                List.of(UUID.randomUUID().toString()),
                problem,
                List.of("更换灯具", "建立巡查制度"),
                "六月底前全部亮灯",
                deadline,
                LocalDate.of(2026, 6, 30),
                "TIME_LIMITED",
                null,
                null,
                false,
                lead,
                "设施科科长",
                List.of(new Part("DEMO-TOWN-01", "提供线路图", 40, "IN_PROGRESS")),
                publicVisible,
                state,
                standing,
                round,
                25,
                publishedOn,
                overdueSince,
                completedOn,
                null,
                result,
                result == null ? null : LocalDate.of(2026, 7, 1),
                amendments,
                satisfaction,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                longTerm,
                makeUpOwed);
    }

    public CommitmentMother publish() {
        EventTopics.publish(EventCatalogue.PROGRESS_REPORTED, id, version++, new CommitmentChanged(snapshot()));
        return this;
    }
}
