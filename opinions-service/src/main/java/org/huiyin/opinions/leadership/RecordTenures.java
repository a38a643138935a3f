package org.huiyin.opinions.leadership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Keeps from when to when somebody held a post, as a team is manned (COL-4). Called inside that transaction. */
@ApplicationScoped
class RecordTenures {

    private static final String VACANT = "vacant";

    private final PostTenures tenures;
    private final DistrictTime time;

    RecordTenures(PostTenures tenures, DistrictTime time) {
        this.tenures = tenures;
        this.time = time;
    }

    /** What became of a post, for the change log (TRU-3): who held it since when, and who holds it since when. */
    record Change(UUID postId, String before, String after) {}

    /** @param since for each post, in order: from when it is held so, or vacant; today when absent */
    List<Change> record(Caller caller, LeadershipTeam team, List<@Nullable LocalDate> since) {
        List<Change> changes = new ArrayList<>();
        Map<UUID, List<PostTenure>> known = tenures.byPost(team.id());
        Set<UUID> present = new HashSet<>();
        for (int index = 0; index < team.posts().size(); index++) {
            Post post = team.posts().get(index);
            present.add(post.id());
            List<PostTenure> held = known.getOrDefault(post.id(), List.of());
            String before = present(held);
            String after = hold(caller, team, post, index, since.get(index), held);
            if (!before.equals(after)) {
                changes.add(new Change(post.id(), before, after));
            }
        }
        known.forEach((post, held) -> {
            if (!present.contains(post) && holder(held) != null) {
                changes.add(new Change(post, present(held), VACANT));
                end(Objects.requireNonNull(holder(held)), time.today());
            }
        });
        return changes;
    }

    private static @Nullable PostTenure holder(List<PostTenure> tenures) {
        return tenures.stream().filter(tenure -> tenure.heldUntil() == null).findFirst().orElse(null);
    }

    private static String present(List<PostTenure> tenures) {
        PostTenure holder = holder(tenures);
        return holder == null ? VACANT : holder.account() + " since " + holder.heldFrom();
    }

    /** How it is held now. */
    private String hold(
            Caller caller, LeadershipTeam team, Post post, int index, @Nullable LocalDate since, List<PostTenure> known) {
        LocalDate day = since == null ? time.today() : since;
        if (day.isAfter(time.today())) {
            throw outOfRange(index, "The day lies in the future.");
        }
        LocalDate free = PostTenures.endOfLast(known);
        PostTenure holding = holder(known);
        if (holding != null && holding.account().equals(post.holder())) {
            if (since != null) {
                requireNotBefore(free, day, index);
                holding.beginOn(day);
            }
            return present(known);
        }
        if (holding != null) {
            requireNotBefore(holding.heldFrom(), day, index);
            end(holding, day);
            // Before the next one: a post is held by one at a time, also for the database.
            tenures.flush();
        }
        if (post.isVacant()) {
            return VACANT;
        }
        requireNotBefore(free, day, index);
        PostTenure next = new PostTenure(
                team.id(), post.id(), Objects.requireNonNull(post.holder()), day, caller.name(), time.now());
        tenures.persist(next);
        return present(List.of(next));
    }

    /** Nobody holds a post before having begun. */
    private static void end(PostTenure tenure, LocalDate day) {
        tenure.end(day.isBefore(tenure.heldFrom()) ? tenure.heldFrom() : day);
    }

    private static void requireNotBefore(@Nullable LocalDate first, LocalDate day, int index) {
        if (first != null && day.isBefore(first)) {
            throw outOfRange(index, "Somebody else held the post until " + first + ".");
        }
    }

    private static ProblemException outOfRange(int index, String detail) {
        return ProblemException.invalidField("/posts/%d/since".formatted(index), "out-of-range", detail);
    }
}
