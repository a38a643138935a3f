package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/**
 * Who may read which item: of a person's plan, its organization, the supervisors, the office and auditors (REC-1,
 * REP-7).
 */
@ApplicationScoped
public class ReadItems {

    private static final String NOT_OF_OTHERS_PERSONS = """
            (%1$s.organizationCode in :ofPersons or not exists (
                select 1 from Item personal where personal.id = %1$s.itemId and not personal.origin.publicVisible))""";

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;

    ReadItems(PanacheItems items, Jurisdiction jurisdiction) {
        this.items = items;
        this.jurisdiction = jurisdiction;
    }

    /** @throws org.huiyin.kit.problem.ProblemException 404 when there is none, 403 when it is not for the caller */
    public Item require(UUID id, Caller caller) {
        Item item = items.require(id);
        if (item.facts().publicVisible()) {
            jurisdiction.readableBy(caller).requireAnyOf(item.organizations());
        } else {
            jurisdiction.readableOfPersonsBy(caller).require(item.leadOrganization());
        }
        return item;
    }

    /** Of whom the caller may read what is about the item, a survey of it or an order; absent: it is about no item. */
    public OrganizationScope scopeAbout(@Nullable UUID item, Caller caller) {
        boolean isOfPerson = item != null && !items.require(item).facts().publicVisible();
        return isOfPerson ? jurisdiction.readableOfPersonsBy(caller) : jurisdiction.readableBy(caller);
    }

    /**
     * Leaves out of a list what is about items of persons' plans, but for those of the scope.
     *
     * @param row HQL of what has an {@code organizationCode} and an {@code itemId}
     */
    public static Conditions restrictPersons(OrganizationScope ofPersons, Conditions conditions, String row) {
        return ofPersons.restrict(conditions, NOT_OF_OTHERS_PERSONS.formatted(row), "ofPersons");
    }
}
