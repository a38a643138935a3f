package org.huiyin.rectification.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Who acts for whom since organizations were merged (CAM-1), and who decides one level up. Asked each time and stored
 * nowhere: what was recorded under a code stays under it, events may come in any order, and one that comes back has
 * its work back (ADR 14).
 */
@ApplicationScoped
public class Succession {

    private static final String ENTRUSTED = """
            with recursive entrusted(code) as (
                select unnest(cast(:codes as text[]))
                union
                select o.code from organization o join entrusted e on o.successor_code = e.code where not o.active
            )
            select code from entrusted""";

    /** One level below, and below what was dissolved there: nobody stands between. */
    private static final String BELOW = """
            with recursive through(code) as (
                select unnest(cast(:codes as text[]))
                union
                select o.code from organization o join through t on o.parent_code = t.code
                where not o.active and o.successor_code is null
            )
            select o.code from organization o join through t on o.parent_code = t.code
            where o.code <> :code and (o.active or o.successor_code is null)""";

    private final PanacheOrganizations organizations;
    private final EntityManager entities;

    Succession(PanacheOrganizations organizations, EntityManager entities) {
        this.organizations = organizations;
        this.entities = entities;
    }

    /**
     * Who does the work of the organization with the code: itself while it stands, else the one into which it was
     * merged in the end, although that one's own snapshot may not have been told yet.
     */
    public String actingFor(String code) {
        Set<String> seen = new HashSet<>();
        String acting = code;
        while (seen.add(acting)) {
            Optional<String> next = organizations.withCode(acting).map(Organization::mergedInto);
            if (next.isEmpty()) {
                return acting;
            }
            acting = next.get();
        }
        // A ring of mergers, as snapshots in any order may show it for a moment: nobody else acts.
        return code;
    }

    /** Who does the work of the organization; where it was dissolved in the end and nobody does, who does the other's. */
    String actingFor(String code, String otherwise) {
        String acting = actingFor(code);
        boolean isDissolved = organizations.withCode(acting).filter(Organization::isDissolved).isPresent();
        return isDissolved ? actingFor(otherwise) : acting;
    }

    /** The codes whose work falls to the organizations: their own, and of all that was merged into them. */
    @SuppressWarnings("unchecked")
    public Set<String> entrustedTo(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        List<String> entrusted = entities.createNativeQuery(ENTRUSTED, String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList();
        return Set.copyOf(entrusted);
    }

    /** The organizations for which the same one acts as for this: one office, under several codes. */
    public Set<String> sameOfficeAs(String code) {
        return entrustedTo(Set.of(actingFor(code)));
    }

    /**
     * Whose leaders decide for the organization: one level up from whoever acts for it, and never higher while the one
     * above stands (REC-6, SUP-4). At the top nobody is above: its own.
     */
    public String decidesFor(String code) {
        String acting = actingFor(code);
        Set<String> seen = new HashSet<>();
        Optional<String> above = parentOf(acting);
        while (above.isPresent() && seen.add(above.get())) {
            String superior = actingFor(above.get());
            boolean stands = organizations.withCode(superior).map(Organization::isActive).orElse(true);
            if (stands && !superior.equals(acting)) {
                return superior;
            }
            above = parentOf(superior.equals(acting) ? above.get() : superior);
        }
        return acting;
    }

    /** Whether whoever acts for it is known, and stands under nobody: snapshots in any order may hide a superior. */
    public boolean isTop(String code) {
        return organizations.withCode(actingFor(code)).filter(acting -> acting.parentCode() == null).isPresent();
    }

    /**
     * The codes for which the organization's leaders decide, as {@link #decidesFor} has it: those one level below, those
     * that were dissolved there and those below them, and all that was merged into any of them.
     */
    @SuppressWarnings("unchecked")
    public Set<String> subordinatesOf(String code) {
        if (!actingFor(code).equals(code)) {
            return Set.of();
        }
        List<String> below = new ArrayList<>(entities.createNativeQuery(BELOW, String.class)
                .setParameter("code", code)
                .setParameter("codes", entrustedTo(Set.of(code)).toArray(String[]::new))
                .getResultList());
        if (decidesFor(code).equals(code)) {
            below.add(code);
        }
        return entrustedTo(below);
    }

    /** For each of the codes whose organization was merged: who carries its work on. */
    public Map<String, Carrier> carriersOf(Collection<String> codes) {
        Map<String, String> actingByCode = new HashMap<>();
        organizations.mergedOf(codes).forEach(code -> actingByCode.put(code, actingFor(code)));
        Map<String, String> names = organizations.namesOf(actingByCode.values());
        Map<String, Carrier> carriers = new HashMap<>();
        actingByCode.forEach((code, acting) -> carriers.put(code, new Carrier(acting, names.get(acting))));
        return carriers;
    }

    private Optional<String> parentOf(String code) {
        return organizations.withCode(code).map(Organization::parentCode);
    }
}
