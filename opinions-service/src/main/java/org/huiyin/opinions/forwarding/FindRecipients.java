package org.huiyin.opinions.forwarding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.AboutPerson;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionPersons;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.leadership.PostDirectory;
import org.huiyin.opinions.members.MemberDirectory;

/**
 * To whom each opinion is to go (SRT-4). One about a team goes to the organization that answers it, or to another. One
 * about a person goes to whoever held the post on the day on which it was received, or to the member; to nobody when
 * that is not known, and never to their organization.
 */
@ApplicationScoped
class FindRecipients {

    private final OpinionPersons persons;
    private final PostDirectory posts;
    private final MemberDirectory members;
    private final Forwardings forwardings;

    FindRecipients(OpinionPersons persons, PostDirectory posts, MemberDirectory members, Forwardings forwardings) {
        this.persons = persons;
        this.posts = posts;
        this.members = members;
        this.forwardings = forwardings;
    }

    /** What was found for one opinion: a recipient, or why it is not forwarded. */
    sealed interface Found {
        record To(Recipient recipient) implements Found {}

        record Refused(ForwardingRefusal reason) implements Found {}
    }

    /** @param organization for opinions about a team: where to, instead of the organization that answers them */
    Map<UUID, Found> find(Collection<Opinion> opinions, @Nullable String organization) {
        List<UUID> ids = opinions.stream().map(opinion -> opinion.id().value()).toList();
        Map<UUID, AboutPerson> about = persons.of(ids);
        Addresses addresses = new Addresses(
                posts.holdings(about.values().stream().map(AboutPerson::postId).filter(Objects::nonNull).toList()),
                members.withIds(about.values().stream().map(AboutPerson::memberId).filter(Objects::nonNull).toList()));
        Map<UUID, List<Forwarding>> standing =
                forwardings.standing(ids).stream().collect(Collectors.groupingBy(Forwarding::opinionId));
        Map<UUID, Found> found = new HashMap<>();
        for (Opinion opinion : opinions) {
            UUID id = opinion.id().value();
            Found one = found(opinion, Optional.ofNullable(about.get(id)), addresses, organization);
            boolean isKnown =
                    one instanceof Found.To to && isAmong(standing.getOrDefault(id, List.of()), to.recipient());
            found.put(id, isKnown ? new Found.Refused(ForwardingRefusal.ALREADY_FORWARDED) : one);
        }
        return found;
    }

    private static Found found(
            Opinion opinion, Optional<AboutPerson> about, Addresses addresses, @Nullable String organization) {
        if (opinion.categoryCode() == null) {
            return new Found.Refused(ForwardingRefusal.NOT_SORTED);
        }
        if (opinion.state() == OpinionState.DECLINED) {
            return new Found.Refused(ForwardingRefusal.DECLINED);
        }
        if (!opinion.target().isIndividual()) {
            return new Found.To(
                    new Recipient.Organization(organization == null ? opinion.answeredBy() : organization));
        }
        if (about.isEmpty()) {
            return new Found.Refused(ForwardingRefusal.NO_PERSON_NAMED);
        }
        return addresses.of(about.get(), opinion)
                .<Found>map(account -> new Found.To(new Recipient.Person(account)))
                .orElse(new Found.Refused(ForwardingRefusal.NO_ACCOUNT));
    }

    private static boolean isAmong(List<Forwarding> standing, Recipient recipient) {
        return standing.stream().anyMatch(known -> Objects.equals(known.account(), recipient.account())
                && Objects.equals(known.organizationCode(), recipient.organizationCode()));
    }

    private record Addresses(List<PostDirectory.Holding> holdings, Map<UUID, MemberDirectory.KnownMember> members) {

        Optional<String> of(AboutPerson person, Opinion opinion) {
            if (person.postId() != null) {
                return holdings.stream()
                        .filter(held -> held.postId().equals(person.postId()) && held.covers(opinion.receivedOn()))
                        .map(PostDirectory.Holding::account)
                        .findFirst();
            }
            return Optional.ofNullable(members.get(person.memberId()))
                    .filter(MemberDirectory.KnownMember::inLedger)
                    .flatMap(member -> Optional.ofNullable(member.account()));
        }
    }
}
