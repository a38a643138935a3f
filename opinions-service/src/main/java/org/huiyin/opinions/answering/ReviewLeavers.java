package org.huiyin.opinions.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.directory.OrganizationDirectory;

/**
 * Brings opinions that left a problem up to the results of those in which they still are (SRT-5). Where the result that
 * was left behind had been the only answer, its giver reads nothing any more, and the opinion waits for an answer
 * again. A result that is withdrawn reopens nothing: it stays readable ({@link ReviewOpinions}).
 */
@ApplicationScoped
public class ReviewLeavers {

    private final PublishedResults results;
    private final Answers answers;
    private final OrganizationDirectory organizations;
    private final DistrictTime time;

    ReviewLeavers(
            PublishedResults results, Answers answers, OrganizationDirectory organizations, DistrictTime time) {
        this.results = results;
        this.answers = answers;
        this.organizations = organizations;
        this.time = time;
    }

    /** What is to be told of each of them, in their order. The problems are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OutgoingEvent> review(Collection<Opinion> left) {
        Set<UUID> named = new HashSet<>();
        left.forEach(opinion -> named.addAll(opinion.problemIds()));
        Set<UUID> solved = results.solved(named);
        Set<UUID> readable = results.published(named);
        Set<UUID> answered = answers.answered(left.stream().map(opinion -> opinion.id().value()).toList());
        LocalDate today = time.today();
        Instant now = time.now();
        List<OutgoingEvent> events = new ArrayList<>();
        for (Opinion opinion : left) {
            boolean isSolved = opinion.problemIds().stream().anyMatch(solved::contains);
            boolean isAnswered = opinion.reviewResult(isSolved, today, now) == Opinion.Review.ANSWERED;
            boolean hasWords = answered.contains(opinion.id().value())
                    || opinion.problemIds().stream().anyMatch(readable::contains);
            if (opinion.state() == OpinionState.ANSWERED && !hasWords) {
                opinion.reopen(organizations.successorOf(opinion.answeredBy()), now);
            }
            events.add(isAnswered ? OpinionEvents.answered(opinion) : OpinionEvents.sorted(opinion));
        }
        return events;
    }
}
