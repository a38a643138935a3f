package org.huiyin.opinions.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** What other features ask about posts. */
@ApplicationScoped
public class PostDirectory {

    private final LeadershipTeams teams;
    private final PostTenures tenures;

    PostDirectory(LeadershipTeams teams, PostTenures tenures) {
        this.teams = teams;
        this.tenures = tenures;
    }

    /** A post, whoever holds it. */
    public record KnownPost(UUID id, String title, PostKind kind) {}

    /**
     * That somebody held a post.
     *
     * @param account user name (ADR 10)
     * @param until the first day on which it was held no longer; absent for the present holder
     */
    public record Holding(UUID postId, String account, LocalDate from, @Nullable LocalDate until) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** The posts of an organization's team, at most 50; none where it has no team. */
    public List<KnownPost> of(String organizationCode) {
        return teams.ofOrganization(organizationCode).stream()
                .flatMap(team -> team.posts().stream())
                .map(post -> new KnownPost(post.id(), post.title(), post.kind()))
                .toList();
    }

    /** Everybody who held one of the posts. */
    public List<Holding> holdings(Collection<UUID> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return tenures.<PostTenure>list("postId in ?1 order by heldFrom, id", posts).stream()
                .map(tenure -> new Holding(tenure.postId(), tenure.account(), tenure.heldFrom(), tenure.heldUntil()))
                .toList();
    }
}
