package org.huiyin.opinions.members;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** Enters one member into the ledger (CAM-4). */
@ApplicationScoped
class EnterMember {

    private final Members members;
    private final RegisterMembers registration;

    EnterMember(Members members, RegisterMembers registration) {
        this.members = members;
        this.registration = registration;
    }

    @Transactional
    Member enter(Caller caller, MemberEntry entry, Optional<String> onlyOrganization) {
        if (members.withNumber(entry.number()).isPresent()) {
            throw new ProblemException(
                    OpinionsProblem.MEMBER_EXISTS,
                    "Change the entry of this number with PUT, or choose another number.");
        }
        registration.register(caller, List.of(entry), onlyOrganization).refused()
                .forEach(refused -> refuse(refused.reason()));
        return members.withNumber(entry.number()).orElseThrow();
    }

    static void refuse(MemberRefusal reason) {
        String code = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        throw ProblemException.invalidField("/" + reason.field(), code, reason.en() + ".");
    }
}
