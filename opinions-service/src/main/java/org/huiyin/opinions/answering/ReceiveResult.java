package org.huiyin.opinions.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.inbox.UnreadableRecord;

/**
 * The road back: a result, or its end, reaches everyone who gave an opinion on the problem (SRT-5). Events may come in
 * any order: only a result of the latest round that was heard of stands.
 */
@ApplicationScoped
class ReceiveResult {

    private static final Caller RECTIFICATION = Caller.system("rectification-service");

    private final PublishedResults results;
    private final ReviewOpinions review;
    private final ChangeLog changeLog;

    ReceiveResult(PublishedResults results, ReviewOpinions review, ChangeLog changeLog) {
        this.results = results;
        this.review = review;
        this.changeLog = changeLog;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void published(CommitmentSnapshot commitment) {
        if (commitment.result() == null || commitment.resultPublishedOn() == null) {
            throw new UnreadableRecord("A published result without words or day");
        }
        UUID commitmentId = identifier(commitment.commitmentId());
        // Locks the commitment's row, so that nobody else moves its results meanwhile.
        results.reached(commitmentId, commitment.round());
        Set<UUID> problems = problems(commitment);
        List<PublishedResult> outdated = outdated(commitmentId, commitment.round(), problems);
        results.lock(problems);
        if (results.of(commitmentId, commitment.round()).isPresent()) {
            return;
        }
        outdated.forEach(PublishedResult::withdraw);
        results.persistAndFlush(new PublishedResult(
                commitmentId,
                commitment.round(),
                commitment.leadOrganizationCode(),
                commitment.result(),
                commitment.resultPublishedOn(),
                commitment.round() == results.latestRound(commitmentId),
                commitment.publicVisible(),
                problems(commitment)));
        record("receive-result", commitmentId, commitment.round(), review.review(problems));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reopened(CommitmentSnapshot commitment) {
        UUID commitmentId = identifier(commitment.commitmentId());
        results.reached(commitmentId, commitment.round());
        Set<UUID> problems = problems(commitment);
        List<PublishedResult> outdated = outdated(commitmentId, commitment.round(), problems);
        results.lock(problems);
        outdated.forEach(PublishedResult::withdraw);
        results.flush();
        record("withdraw-result", commitmentId, commitment.round(), review.review(problems));
    }

    /** Results of earlier rounds that stand; their problems are added to the others. */
    private List<PublishedResult> outdated(UUID commitment, int round, Set<UUID> problems) {
        List<PublishedResult> outdated = results.standingBefore(commitment, round);
        outdated.forEach(result -> problems.addAll(result.problemIds()));
        return outdated;
    }

    private void record(String action, UUID commitment, int round, int opinions) {
        changeLog.record(
                RECTIFICATION,
                action,
                "commitment",
                commitment.toString(),
                Map.of("round", round, "opinions", opinions));
    }

    private static Set<UUID> problems(CommitmentSnapshot commitment) {
        Set<UUID> problems = new HashSet<>();
        commitment.problemIds().forEach(id -> problems.add(identifier(id)));
        return problems;
    }

    private static UUID identifier(String text) {
        return TimeOrderedId.parse(text).orElseThrow(() -> new UnreadableRecord("Not a UUID: " + text));
    }
}
