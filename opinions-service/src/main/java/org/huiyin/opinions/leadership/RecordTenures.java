package org.huiyin.opinions.leadership;

import java.time.LocalDate;
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

    private final PostTenures tenures;
    private final DistrictTime time;

    RecordTenures(PostTenures tenures, DistrictTime time) {
        this.tenures = tenures;
        this.time = time;
    }

    /** @param since for each post, in order: from when it is held so, or vacant; today when absent */
    void record(Caller caller, LeadershipTeam team, List<@Nullable LocalDate> since) {
        Map<UUID, List<PostTenure>> known = tenures.byPost(team.id());
        Set<UUID> present = new HashSet<>();
        for (int index = 0; index < team.posts().size(); index++) {
            Post post = team.posts().get(index);
            present.add(post.id());
            hold(caller, team, post, index, since.get(index), known.getOrDefault(post.id(), List.of()));
        }
        known.forEach((post, held) -> {
            if (!present.contains(post)) {
                held.stream().filter(tenure -> tenure.heldUntil() == null).forEach(tenure -> end(tenure, time.today()));
            }
        });
    }

    private void hold(
            Caller caller, LeadershipTeam team, Post post, int index, @Nullable LocalDate since, List<PostTenure> known) {
        LocalDate day = since == null ? time.today() : since;
        if (day.isAfter(time.today())) {
            throw outOfRange(index, "The day lies in the future.");
        }
        LocalDate free = PostTenures.endOfLast(known);
        PostTenure holding = known.stream().filter(tenure -> tenure.heldUntil() == null).findFirst().orElse(null);
        if (holding != null && holding.account().equals(post.holder())) {
            if (since != null) {
                requireNotBefore(free, day, index);
                holding.beginOn(day);
            }
            return;
        }
        if (holding != null) {
            requireNotBefore(holding.heldFrom(), day, index);
            end(holding, day);
            // Before the next one: a post is held by one at a time, also for the database.
            tenures.flush();
        }
        if (!post.isVacant()) {
            requireNotBefore(free, day, index);
            String holder = Objects.requireNonNull(post.holder());
            tenures.persist(new PostTenure(team.id(), post.id(), holder, day, caller.name(), time.now()));
        }
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
