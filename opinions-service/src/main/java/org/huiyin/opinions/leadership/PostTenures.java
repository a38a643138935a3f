package org.huiyin.opinions.leadership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;

/** Who held which post when. */
@ApplicationScoped
class PostTenures implements PanacheRepositoryBase<PostTenure, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The tenures of each post of a team, in the order of their days. */
    Map<UUID, List<PostTenure>> byPost(UUID team) {
        Map<UUID, List<PostTenure>> byPost = new HashMap<>();
        for (PostTenure tenure : this.<PostTenure>list("teamId = ?1 order by heldFrom, id", team)) {
            byPost.computeIfAbsent(tenure.postId(), post -> new ArrayList<>()).add(tenure);
        }
        return byPost;
    }

    /** Of a team, in the order in which they were entered. */
    List<PostTenure> page(UUID team, int limit, @Nullable Cursor after) {
        return find("teamId = ?1 and id > ?2 order by id", team, after == null ? BEFORE_ALL : after.uuid(0))
                .page(0, limit + 1)
                .list();
    }

    /**
     * The first day on which nobody held the post any more before a present holder; absent where nobody ever held it.
     */
    static @Nullable LocalDate endOfLast(List<PostTenure> tenures) {
        return tenures.stream()
                .map(PostTenure::heldUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
