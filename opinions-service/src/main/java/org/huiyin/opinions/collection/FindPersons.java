package org.huiyin.opinions.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.leadership.PostDirectory;
import org.huiyin.opinions.members.MemberDirectory;

/** Finds the persons whom the rows of a register name, many at once (COL-4, COL-6). */
@ApplicationScoped
public class FindPersons {

    private final OrganizationDirectory organizations;
    private final PostDirectory posts;
    private final MemberDirectory members;

    FindPersons(OrganizationDirectory organizations, PostDirectory posts, MemberDirectory members) {
        this.organizations = organizations;
        this.posts = posts;
        this.members = members;
    }

    /**
     * @param words title or id of a post of the organization's team; of an ordinary member, the number in the ledger
     */
    public record Named(Target target, String organizationCode, String words) {}

    /**
     * Those who are there and fit the level.
     *
     * @param onlyOrganization whose members the sender may know of (CAM-4); absent for the office
     */
    public Map<Named, AboutPerson> find(Collection<Named> named, @Nullable String onlyOrganization) {
        Map<String, MemberDirectory.KnownMember> byNumber = members.withNumbers(named.stream()
                .filter(person -> person.target() == Target.ORDINARY_MEMBER)
                .map(Named::words)
                .collect(Collectors.toSet()));
        Map<String, Team> teams = new HashMap<>();
        Map<Named, AboutPerson> found = new HashMap<>();
        for (Named person : named) {
            String code = person.organizationCode();
            Optional<AboutPerson> about = person.target() == Target.ORDINARY_MEMBER
                    ? member(byNumber.get(person.words()), code, onlyOrganization)
                    : teams.computeIfAbsent(code, this::team).holder(person);
            about.ifPresent(known -> found.put(person, known));
        }
        return found;
    }

    private static Optional<AboutPerson> member(
            MemberDirectory.@Nullable KnownMember member, String organizationCode, @Nullable String onlyOrganization) {
        return Optional.ofNullable(member)
                .filter(known -> known.inLedger() && known.organizationCode().equals(organizationCode))
                .filter(known -> onlyOrganization == null || onlyOrganization.equals(known.organizationCode()))
                .map(known -> new AboutPerson(null, known.id()));
    }

    private Team team(String code) {
        return new Team(organizations.kindOf(code), posts.of(code));
    }

    private record Team(Optional<OrganizationKind> kind, List<PostDirectory.KnownPost> posts) {

        Optional<AboutPerson> holder(Named person) {
            return posts.stream()
                    .filter(post -> post.title().equals(person.words()) || post.id().toString().equals(person.words()))
                    .filter(post -> kind.filter(of -> PostFit.fits(person.target(), of, post.kind())).isPresent())
                    .findFirst()
                    .map(post -> new AboutPerson(post.id(), null));
        }
    }
}
