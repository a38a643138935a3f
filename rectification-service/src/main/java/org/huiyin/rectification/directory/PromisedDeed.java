package org.huiyin.rectification.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A practical deed that was promised at a visit (CAM-5). Written by {@link Directory} only. */
@Entity
@Immutable
@Table(name = "promised_deed")
public class PromisedDeed {

    private static final String PROMISED = "PROMISED";

    @Id
    private UUID id;
    private UUID contactPointId;
    private String description;
    private String organizationCode;
    private String visitedOrganizationCode;
    private LocalDate promisedOn;
    private String state;

    protected PromisedDeed() {}

    public UUID id() {
        return id;
    }

    /**
     * Whether a plan may take it up: its organization promised the deed, and has not settled it.
     *
     * @param organizations the plan's, and those whose work it carries on (CAM-1)
     */
    public boolean isOpenFor(Set<String> organizations) {
        return organizations.contains(organizationCode) && isPromised();
    }

    /** Neither done nor dropped. */
    public boolean isPromised() {
        return state.equals(PROMISED);
    }

    PromisedDeedView view() {
        return new PromisedDeedView(
                id, contactPointId, description, organizationCode, visitedOrganizationCode, promisedOn, state);
    }

    /**
     * As a client sees it.
     *
     * @param organizationCode who promised it
     * @param visitedOrganizationCode for whom
     * @param state PROMISED, DONE or DROPPED
     */
    record PromisedDeedView(
            UUID deedId,
            UUID contactPointId,
            String description,
            String organizationCode,
            String visitedOrganizationCode,
            LocalDate promisedOn,
            String state) {}
}
