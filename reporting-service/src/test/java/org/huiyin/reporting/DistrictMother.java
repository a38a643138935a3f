package org.huiyin.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.contracts.opinions.CollectionActivityRecorded;
import org.huiyin.testkit.events.EventTopics;

/** A made-up district: campaigns, organizations and collection activities, as opinions-service tells of them. */
public final class DistrictMother {

    private DistrictMother() {}

    /** A campaign of its own for a test, so that tests do not count each other's opinions. */
    public static UUID campaign() {
        UUID id = UUID.randomUUID();
        publishCampaign(id, "campaign-" + id, 5);
        return id;
    }

    public static void publishCampaign(UUID id, String code, int smallestCell) {
        CampaignSnapshot snapshot = new CampaignSnapshot(
                id.toString(),
                code,
                "演示区活动",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                new CampaignSnapshot.Policy(15, 10, 50, 10, smallestCell, 7, 30),
                List.of());
        EventTopics.publish(EventCatalogue.CAMPAIGN_CHANGED, id, 0, snapshot);
    }

    /** An organization; publish it again under another parent to move it. */
    public static void organization(UUID id, long version, String code, String name, @Nullable String parent) {
        OrganizationSnapshot snapshot = new OrganizationSnapshot(
                id.toString(), code, name, "DIRECT_UNIT", parent == null ? 1 : 2, parent, 1, true, null, null);
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, version, snapshot);
    }

    /** An organization that stood elsewhere before. */
    public static void movedOrganization(
            UUID id, String code, String parent, List<OrganizationSnapshot.FormerParent> formerParents) {
        OrganizationSnapshot snapshot =
                new OrganizationSnapshot(
                        id.toString(), code, "演示村", "VILLAGE", 2, parent, 1, true, null, formerParents);
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 1, snapshot);
    }

    /** Publishes a new organization and returns its code, which starts with the prefix. */
    public static String organization(String prefix, @Nullable String parent) {
        UUID id = UUID.randomUUID();
        String code = prefix + "-" + id.toString().substring(0, 8);
        organization(id, 0, code, "演示" + prefix, parent);
        return code;
    }

    public static void activity(
            UUID campaignId, String organization, String channel, int participants, int handedOut, int returned) {
        UUID id = UUID.randomUUID();
        CollectionActivityRecorded activity = new CollectionActivityRecorded(
                id.toString(),
                campaignId.toString(),
                organization,
                channel,
                LocalDate.of(2026, 3, 5),
                participants,
                handedOut,
                returned);
        EventTopics.publish(EventCatalogue.COLLECTION_ACTIVITY_RECORDED, id, 0, activity);
    }
}
