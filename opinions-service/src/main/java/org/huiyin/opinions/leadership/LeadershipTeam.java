package org.huiyin.opinions.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** The leadership team of an organization: its posts, filled or vacant, and what the office found it to be. */
@Entity
class LeadershipTeam {

    @Id
    private UUID id;

    private String organizationCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Post> posts;

    /** Repeated from the posts, so that the census is a count. */
    private boolean complete;

    @Enumerated(EnumType.STRING)
    private @Nullable TeamStrength strength;

    private @Nullable String finding;
    private @Nullable LocalDate assessedOn;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LeadershipTeam() {}

    LeadershipTeam(String organizationCode, List<Post> posts, Instant now) {
        this.id = TimeOrderedId.next();
        this.organizationCode = organizationCode;
        man(posts, now);
    }

    /** The posts as they are from now on. */
    final void man(List<Post> current, Instant now) {
        posts = List.copyOf(current);
        complete = isComplete(current);
        changedAt = now;
    }

    /** @param words why, for the office and auditors; absent where the strength says it */
    void assess(TeamStrength found, @Nullable String words, LocalDate today, Instant now) {
        strength = found;
        finding = words;
        assessedOn = today;
        changedAt = now;
    }

    /** CAM-4: a team is complete when it has a head and no post is vacant. */
    static boolean isComplete(List<Post> posts) {
        return posts.stream().anyMatch(post -> post.kind() == PostKind.HEAD) && posts.stream()
                .noneMatch(Post::isVacant);
    }

    UUID id() {
        return id;
    }

    String organizationCode() {
        return organizationCode;
    }

    List<Post> posts() {
        return posts;
    }

    boolean isComplete() {
        return complete;
    }

    @Nullable TeamStrength strength() {
        return strength;
    }

    @Nullable String finding() {
        return finding;
    }

    @Nullable LocalDate assessedOn() {
        return assessedOn;
    }

    long version() {
        return version;
    }
}
