package org.huiyin.opinions.members;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.problem.ProblemException;

/** The members in the ledger. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    /** Below the most parameters that a statement of PostgreSQL may have. */
    private static final int NUMBERS_AT_ONCE = 10_000;

    /** @throws ProblemException 404 */
    Member require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("member"));
    }

    /** Those in its ledger, without those struck off. */
    List<Member> ofOrganization(String code) {
        return list("organizationCode = ?1 and removedFor is null order by number", code);
    }

    Optional<Member> withNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    List<Member> withNumbers(Collection<String> numbers) {
        List<String> wanted = List.copyOf(numbers);
        List<Member> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += NUMBERS_AT_ONCE) {
            found.addAll(list("number in ?1", wanted.subList(from, Math.min(from + NUMBERS_AT_ONCE, wanted.size()))));
        }
        return found;
    }
}
