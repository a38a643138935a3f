package org.huiyin.opinions.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.leadership.PostDirectory;
import org.huiyin.opinions.members.MemberDirectory;

/** Finds mentors by their numbers in the branch's ledger, or by their posts in its team (APP-1). */
@ApplicationScoped
class FindMentors {

    private final MemberDirectory members;
    private final PostDirectory posts;

    FindMentors(MemberDirectory members, PostDirectory posts) {
        this.members = members;
        this.posts = posts;
    }

    /** @throws ProblemException 400 with the field of the first that is not there, or is the member themselves */
    List<UUID> members(Appraisal appraisal, List<String> numbers) {
        List<UUID> found = new ArrayList<>();
        for (String number : numbers) {
            found.add(members.withNumber(number)
                    .filter(member -> member.inLedger()
                            && member.organizationCode().equals(appraisal.organizationCode())
                            && !member.id().equals(appraisal.memberId()))
                    .orElseThrow(() -> unknown("mentorNumbers", found.size()))
                    .id());
        }
        return found;
    }

    /** @throws ProblemException 400 with the field of the first that the team does not have */
    void requirePosts(Appraisal appraisal, List<UUID> ids) {
        List<UUID> known = posts.of(appraisal.organizationCode()).stream().map(PostDirectory.KnownPost::id).toList();
        for (int index = 0; index < ids.size(); index++) {
            if (!known.contains(ids.get(index))) {
                throw unknown("mentorPostIds", index);
            }
        }
    }

    private static ProblemException unknown(String field, int index) {
        return ProblemException.invalidField(
                "/%s/%d".formatted(field, index), "unknown", "The branch has no such mentor for this member.");
    }
}
