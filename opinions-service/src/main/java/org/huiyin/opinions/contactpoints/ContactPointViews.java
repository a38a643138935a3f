package org.huiyin.opinions.contactpoints;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Contact points and what came of them, as staff see them. */
final class ContactPointViews {

    private ContactPointViews() {}

    /**
     * A contact point (CAM-5).
     *
     * @param endsOn the last day; absent while it lasts
     * @param lastVisitedOn absent before the first visit
     */
    public record ContactPointView(
            String id,
            ContactPointKind kind,
            String homeCode,
            @Nullable String post,
            String visitedCode,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate lastVisitedOn) {

        static ContactPointView from(ContactPoint point) {
            return new ContactPointView(
                    point.id().toString(),
                    point.kind(),
                    point.homeCode(),
                    point.post(),
                    point.visitedCode(),
                    point.startsOn(),
                    point.endsOn(),
                    point.lastVisitedOn());
        }
    }

    /**
     * A visit.
     *
     * @param homeCode who visited, by the code of that day
     * @param activityId through which opinions come; absent when none were brought back
     * @param opinions how many have come through it so far; those about persons count for the office and auditors alone
     */
    public record VisitView(
            String id,
            LocalDate visitedOn,
            String homeCode,
            String visitedCode,
            String heard,
            @Nullable UUID activityId,
            long opinions) {

        static VisitView from(ContactVisit visit, long opinions) {
            return new VisitView(
                    visit.id().toString(),
                    visit.visitedOn(),
                    visit.homeCode(),
                    visit.visitedCode(),
                    visit.heard(),
                    visit.activityId(),
                    opinions);
        }
    }

    /**
     * A practical deed.
     *
     * @param outcome what was done, or why it is not; absent while it is promised
     */
    public record DeedView(
            String id,
            String visitId,
            String description,
            DeedState state,
            LocalDate promisedOn,
            @Nullable LocalDate settledOn,
            @Nullable String outcome,
            @Nullable String commitmentId) {

        static DeedView from(PracticalDeed deed) {
            return new DeedView(
                    deed.id().toString(),
                    deed.visitId().toString(),
                    deed.description(),
                    deed.state(),
                    deed.promisedOn(),
                    deed.settledOn(),
                    deed.outcome(),
                    deed.commitmentId() == null ? null : deed.commitmentId().toString());
        }
    }

    /** What a home unit gave. */
    public record SupportView(String id, String homeCode, LocalDate givenOn, String what, @Nullable String amount) {

        static SupportView from(ContactSupport support) {
            return new SupportView(
                    support.id().toString(), support.homeCode(), support.givenOn(), support.what(), support.amount());
        }
    }
}
