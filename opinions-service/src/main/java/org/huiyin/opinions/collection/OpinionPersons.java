package org.huiyin.opinions.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Whom opinions are about. For the office and for forwarding alone (SRT-4). */
@ApplicationScoped
public class OpinionPersons implements PanacheRepositoryBase<OpinionPerson, UUID> {

    public Optional<AboutPerson> of(UUID opinion) {
        return findByIdOptional(opinion).map(OpinionPerson::person);
    }

    /** By opinion; nothing for those of which it is not known. */
    public Map<UUID, AboutPerson> of(Collection<UUID> opinions) {
        Map<UUID, AboutPerson> persons = new HashMap<>();
        if (!opinions.isEmpty()) {
            this.<OpinionPerson>list("opinionId in ?1", opinions)
                    .forEach(about -> persons.put(about.opinionId(), about.person()));
        }
        return persons;
    }
}
