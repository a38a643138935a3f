package org.huiyin.opinions.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;

/** The sorter says whom an opinion about an individual is about, or corrects it (COL-4, SRT-4). */
@ApplicationScoped
class NamePerson {

    private final Opinions opinions;
    private final OpinionPersons persons;
    private final FindPerson findPerson;
    private final ChangeLog changeLog;

    NamePerson(Opinions opinions, OpinionPersons persons, FindPerson findPerson, ChangeLog changeLog) {
        this.opinions = opinions;
        this.persons = persons;
        this.findPerson = findPerson;
        this.changeLog = changeLog;
    }

    @Transactional
    Opinion name(Caller caller, UUID opinionId, @Nullable UUID postId, @Nullable String memberNumber) {
        // Locked, so that it is not forwarded meanwhile to whom it was about before.
        Opinion opinion = opinions.lock(List.of(opinionId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("opinion"));
        AboutPerson person = findPerson
                .find(opinion.target(), opinion.organizationCode(), postId, memberNumber, Optional.empty())
                .orElseThrow(() -> ProblemException.invalidField("/postId", "required", "Name a post or a member."));
        persons.findByIdOptional(opinionId).ifPresentOrElse(
                known -> known.rename(person), () -> persons.persist(new OpinionPerson(opinion.id(), person)));
        changeLog.record(caller, "name-person", "opinion", opinionId.toString(), Map.of(
                "about", person.postId() == null ? "member" : "post"));
        return opinion;
    }
}
