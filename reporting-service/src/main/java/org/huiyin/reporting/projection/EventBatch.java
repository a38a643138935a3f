package org.huiyin.reporting.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.contracts.opinions.CollectionActivityRecorded;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.contracts.opinions.OpinionSnapshot;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.kit.inbox.UnreadableRecord;
import org.huiyin.reporting.codelist.Channel;
import org.huiyin.reporting.codelist.CommitmentState;
import org.huiyin.reporting.codelist.Respondent;
import org.huiyin.reporting.codelist.Stage;
import org.huiyin.reporting.codelist.Standing;
import org.huiyin.reporting.codelist.Target;

/**
 * Events folded to the latest state of each aggregate: of several states of one opinion in a batch, only the last is
 * written. Sorted by id, so that transactions that meet take their row locks in the same order.
 */
final class EventBatch {

    private final Map<UUID, Told<OrganizationSnapshot>> organizations = new TreeMap<>();
    private final Map<UUID, Told<CampaignSnapshot>> campaigns = new TreeMap<>();
    private final Map<UUID, Told<OpinionSnapshot>> opinions = new TreeMap<>();
    private final Map<UUID, Told<CollectionActivityRecorded>> activities = new TreeMap<>();
    private final Map<UUID, Told<CommitmentSnapshot>> commitments = new TreeMap<>();
    private final Map<String, Instant> latest = new TreeMap<>();

    /** Whether the read models hold anything of the type. */
    static boolean holds(String type) {
        return EventCatalogue.ofType(type).map(EventContract::dataType).filter(EventBatch::holds).isPresent();
    }

    private static boolean holds(Class<?> dataType) {
        return dataType == OrganizationSnapshot.class
                || dataType == CampaignSnapshot.class
                || dataType == OpinionChanged.class
                || dataType == CollectionActivityRecorded.class
                || dataType == CommitmentChanged.class;
    }

    static EventBatch of(List<IncomingEvent> events) {
        EventBatch batch = new EventBatch();
        events.forEach(batch::add);
        return batch;
    }

    /** @throws UnreadableRecord when the event says what no read model can hold; the batch is then as before */
    void add(IncomingEvent event) {
        EventContract contract = EventCatalogue.ofType(event.type())
                .orElseThrow(() -> new UnreadableRecord("The type " + event.type() + " is not in the catalogue"));
        Class<?> dataType = contract.dataType();
        if (dataType == OpinionChanged.class) {
            OpinionSnapshot opinion = event.as(OpinionChanged.class).opinion();
            requireKnown(opinion);
            keep(opinions, event, opinion.opinionId(), opinion);
        } else if (dataType == CommitmentChanged.class) {
            CommitmentSnapshot commitment = event.as(CommitmentChanged.class).commitment();
            requireKnown(commitment);
            keep(commitments, event, commitment.commitmentId(), commitment);
        } else if (dataType == CollectionActivityRecorded.class) {
            CollectionActivityRecorded activity = event.as(CollectionActivityRecorded.class);
            requireKnown("channel", activity.channel(), Channel.class);
            keep(activities, event, activity.activityId(), activity);
        } else if (dataType == OrganizationSnapshot.class) {
            OrganizationSnapshot organization = event.as(OrganizationSnapshot.class);
            keep(organizations, event, organization.organizationId(), organization);
        } else if (dataType == CampaignSnapshot.class) {
            CampaignSnapshot campaign = event.as(CampaignSnapshot.class);
            keep(campaigns, event, campaign.campaignId(), campaign);
        } else {
            throw new UnreadableRecord("The read models hold nothing of " + event.type());
        }
        latest.merge(contract.topic(), event.time(), (one, other) -> one.isAfter(other) ? one : other);
    }

    Collection<Told<OrganizationSnapshot>> organizations() {
        return organizations.values();
    }

    Collection<Told<CampaignSnapshot>> campaigns() {
        return campaigns.values();
    }

    Collection<Told<OpinionSnapshot>> opinions() {
        return opinions.values();
    }

    Collection<Told<CollectionActivityRecorded>> activities() {
        return activities.values();
    }

    Collection<Told<CommitmentSnapshot>> commitments() {
        return commitments.values();
    }

    /** The time of the last event of each topic, sorted by topic. */
    Map<String, Instant> latest() {
        return latest;
    }

    private static <T> void keep(Map<UUID, Told<T>> kept, IncomingEvent event, String id, T snapshot) {
        if (!event.subject().equals(id)) {
            throw new UnreadableRecord("The event is about " + event.subject() + " and its data about " + id);
        }
        UUID uuid = TimeOrderedId.parse(id).orElseThrow(() -> new UnreadableRecord("The subject is not a UUID"));
        Told<T> told = new Told<>(uuid, event.sequence(), event.time(), snapshot);
        kept.merge(uuid, told, (one, other) -> other.sequence() >= one.sequence() ? other : one);
    }

    private static void requireKnown(OpinionSnapshot opinion) {
        requireKnown("target", opinion.target(), Target.class);
        requireKnown("channel", opinion.channel(), Channel.class);
        requireKnown("respondent", opinion.respondent(), Respondent.class);
    }

    private static void requireKnown(CommitmentSnapshot commitment) {
        requireKnown("standing", commitment.standing(), Standing.class);
        requireKnown("state", commitment.state(), CommitmentState.class);
        if (commitment.stage() != null) {
            requireKnown("stage", commitment.stage(), Stage.class);
        }
    }

    /**
     * A code that no report knows would be in totals and in no row: such an event waits for a version that knows it.
     */
    private static <E extends Enum<E>> void requireKnown(String field, String code, Class<E> codes) {
        try {
            Enum.valueOf(codes, code);
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw new UnreadableRecord("Unknown " + field + " " + code);
        }
    }
}
