package org.huiyin.opinions.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Which organization is told at which level. */
@ApplicationScoped
class Superiors {

    private final EntityManager entities;

    Superiors(EntityManager entities) {
        this.entities = entities;
    }

    /** The organization itself; the one above it; the district, where the office sits, which is above itself. */
    String told(EscalationLevel level, String organization) {
        return switch (level) {
            case ORGANIZATION -> organization;
            case SUPERIOR ->
                find("select coalesce(parent_code, code) from organization where code = :code", organization);
            case OFFICE ->
                find("select split_part(path, '/', 1) from organization where code = :code", organization);
        };
    }

    private String find(String sql, String organization) {
        return (String) entities.createNativeQuery(sql, String.class)
                .setParameter("code", organization)
                .getSingleResult();
    }
}
