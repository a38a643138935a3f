package org.huiyin.opinions.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A leadership team as the office and auditors see it.
 *
 * @param complete whether it has a head and no vacant post (CAM-4)
 * @param strength absent until the office has assessed it
 * @param finding why
 */
public record LeadershipTeamView(
        String id,
        String organizationCode,
        List<PostView> posts,
        boolean complete,
        @Nullable TeamStrength strength,
        @Nullable String finding,
        @Nullable LocalDate assessedOn) {

    /** @param holder user name; absent while the post is vacant */
    public record PostView(UUID id, String title, PostKind kind, @Nullable String holder) {}

    static LeadershipTeamView from(LeadershipTeam team) {
        return new LeadershipTeamView(
                team.id().toString(),
                team.organizationCode(),
                team.posts().stream().map(post -> new PostView(post.id(), post.title(), post.kind(), post.holder()))
                        .toList(),
                team.isComplete(),
                team.strength(),
                team.finding(),
                team.assessedOn());
    }
}
