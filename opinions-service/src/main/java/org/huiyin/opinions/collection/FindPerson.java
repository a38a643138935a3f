package org.huiyin.opinions.collection;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.leadership.PostDirectory;
import org.huiyin.opinions.members.MemberDirectory;

/** Finds the person whom a request names, and refuses one who does not fit the level of the opinion (COL-4). */
@ApplicationScoped
class FindPerson {

    private final OrganizationDirectory organizations;
    private final PostDirectory posts;
    private final MemberDirectory members;

    FindPerson(OrganizationDirectory organizations, PostDirectory posts, MemberDirectory members) {
        this.organizations = organizations;
        this.posts = posts;
        this.members = members;
    }

    /**
     * Nobody when the request names none.
     *
     * @param onlyOrganization whose members the caller may know of (CAM-4); nothing for the office
     * @throws ProblemException 400 with the field
     */
    Optional<AboutPerson> find(
            Target target,
            String organizationCode,
            @Nullable UUID postId,
            @Nullable String memberNumber,
            Optional<String> onlyOrganization) {
        if (postId != null) {
            return Optional.of(new AboutPerson(fittingPost(target, organizationCode, postId), null));
        }
        if (memberNumber != null) {
            if (target != Target.ORDINARY_MEMBER) {
                throw ProblemException.invalidField(
                        "/memberNumber", "not-fitting", "Only an opinion about an ORDINARY_MEMBER names a member.");
            }
            return Optional.of(new AboutPerson(null, member(organizationCode, memberNumber, onlyOrganization)));
        }
        return Optional.empty();
    }

    private UUID fittingPost(Target target, String organizationCode, UUID postId) {
        if (!PostFit.isOfPosts(target)) {
            throw ProblemException.invalidField(
                    "/postId", "not-fitting", "An opinion about %s names no post.".formatted(target));
        }
        PostDirectory.KnownPost post = posts.of(organizationCode).stream()
                .filter(candidate -> candidate.id().equals(postId))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidField(
                        "/postId", "unknown", "The organization's team has no such post."));
        if (organizations.kindOf(organizationCode).filter(kind -> PostFit.fits(target, kind, post.kind())).isEmpty()) {
            throw ProblemException.invalidField(
                    "/postId", "not-fitting", "The holder of this post is no %s.".formatted(target));
        }
        return postId;
    }

    /** Of members whom the caller may not know of, not even the number is confirmed. */
    private UUID member(String organizationCode, String number, Optional<String> onlyOrganization) {
        return members.withNumber(number)
                .filter(member -> member.inLedger() && member.organizationCode().equals(organizationCode))
                .filter(member -> onlyOrganization.isEmpty() || member.organizationCode().equals(onlyOrganization.get()))
                .orElseThrow(() -> ProblemException.invalidField(
                        "/memberNumber", "unknown",
                        "The organization's ledger has no such member, or it is not yours to see."))
                .id();
    }
}
