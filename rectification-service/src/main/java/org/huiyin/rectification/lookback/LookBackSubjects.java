package org.huiyin.rectification.lookback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.listing.Conditions;

/** What look-backs look at. */
@ApplicationScoped
class LookBackSubjects implements PanacheRepositoryBase<LookBackSubject, UUID> {

    /** What was promised in the campaign; plans for persons too, since nothing of this is public. */
    private static final String LIST_ITEMS = """
            insert into look_back_subject (id, look_back_id, organization_code, item_id, version)
            select gen_random_uuid(), ?, organization_code, id, 0 from item
            where campaign_id = ? and state <> 'PLANNED' and (? or organization_code = any (?))""";
    /**
     * Those of a batch of the campaign that stand, and none is merged away before they are kept; the district itself
     * leads the campaign.
     */
    private static final String LIST_ORGANIZATIONS = """
            insert into look_back_subject (id, look_back_id, organization_code, version)
            select gen_random_uuid(), ?, o.code, 0 from organization o
            where exists (select 1 from campaign_phase phase where phase.campaign_id = ? and phase.batch = o.batch)
            and o.active and o.parent_code is not null and (? or o.code = any (?))
            for share of o""";

    /** In plans, items or transitions of the campaign: its own, and of all that was merged into it. */
    private static final String HAD_A_HAND_IN_ORGANIZATION = """
            select exists (select 1 from plan where organization_code in (:organizations) and campaign_id = :campaign
                and contributors @> to_jsonb(cast(:doer as text)))
            or exists (select 1 from item where organization_code in (:organizations) and campaign_id = :campaign
                and doers @> to_jsonb(cast(:doer as text)))
            or exists (select 1 from transition where organization_code in (:organizations) and campaign_id = :campaign
                and writers @> to_jsonb(cast(:doer as text)))""";
    private static final String HAD_A_HAND_IN_ITEM =
            "select exists (select 1 from item where id = :item and doers @> to_jsonb(cast(:doer as text)))";

    private final AgroalDataSource database;
    private final Succession succession;

    LookBackSubjects(AgroalDataSource database, Succession succession) {
        this.database = database;
        this.succession = succession;
    }

    /** @return how many are to be looked at */
    @Transactional(Transactional.TxType.MANDATORY)
    int list(LookBackKind kind, UUID lookBack, UUID campaign, OrganizationScope scope) {
        String sql = switch (kind) {
            case ORGANIZATION -> LIST_ORGANIZATIONS;
            case ITEM -> LIST_ITEMS;
        };
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, lookBack);
            insert.setObject(2, campaign);
            insert.setBoolean(3, scope.districtWide());
            insert.setArray(4, connection.createArrayOf("text", scope.codes().toArray()));
            return insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("What is to be looked at cannot be listed", failed);
        }
    }

    /** Those of the organizations that the look-back does not look at, in order. */
    Set<String> leftOut(UUID lookBack, Set<String> organizations) {
        Set<String> leftOut = new TreeSet<>(organizations);
        if (!leftOut.isEmpty()) {
            find("select organizationCode from LookBackSubject where lookBackId = ?1", lookBack)
                    .project(String.class)
                    .stream()
                    .forEach(leftOut::remove);
        }
        return leftOut;
    }

    LookBackSubject require(UUID id) {
        LookBackSubject subject = findById(id);
        if (subject == null) {
            throw ProblemException.notFound("subject of a look-back");
        }
        return subject;
    }

    /** The look-back to lock before the subject is read: who was first is seen then. */
    UUID lookBackOf(UUID id) {
        return find("select lookBackId from LookBackSubject where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("subject of a look-back"));
    }

    /** Whether somebody, or one for whom they stand in, did part of the work that is looked at (TRU-4). */
    boolean hadAHand(Act act, LookBackSubject subject, UUID campaign) {
        return Stream.concat(Stream.of(act.doer()), act.deputyship().represented().stream())
                .anyMatch(doer -> hadAHand(doer, subject, campaign));
    }

    private boolean hadAHand(String doer, LookBackSubject subject, UUID campaign) {
        Query query = subject.itemId() == null
                ? getEntityManager()
                        .createNativeQuery(HAD_A_HAND_IN_ORGANIZATION, Boolean.class)
                        .setParameter("organizations", succession.entrustedTo(Set.of(subject.organizationCode())))
                        .setParameter("campaign", campaign)
                : getEntityManager()
                        .createNativeQuery(HAD_A_HAND_IN_ITEM, Boolean.class)
                        .setParameter("item", subject.itemId());
        return (Boolean) query.setParameter("doer", doer).getSingleResult();
    }

    /** Organizations to look at that are still due, by the look-back in whose order they are dropped. */
    List<LookBackSubject> dueOf(String organization) {
        return list(
                "organizationCode = ?1 and itemId is null and answeredOn is null and droppedOn is null order by lookBackId",
                organization);
    }

    /**
     * Up to one row more than the limit, by organization.
     *
     * @param ofPersons where items of persons' plans may be read too (REP-7)
     */
    List<LookBackSubject> page(
            UUID lookBack,
            OrganizationScope scope,
            OrganizationScope ofPersons,
            boolean dueOnly,
            @Nullable Cursor after,
            int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "subject.organizationCode in :organizations");
        ReadItems.restrictPersons(ofPersons, conditions, "subject")
                .and("subject.lookBackId = :lookBack", "lookBack", lookBack);
        if (dueOnly) {
            conditions.and("subject.answeredOn is null").and("subject.droppedOn is null");
        }
        if (after != null) {
            conditions.and("subject.organizationCode >= :code", "code", after.text(0))
                    .and("(subject.organizationCode > :code or subject.id > :after)", "after", after.uuid(1));
        }
        String order = conditions.orderedBy("subject.organizationCode, subject.id");
        return find("from LookBackSubject subject" + order, conditions.parameters()).range(0, limit).list();
    }
}
