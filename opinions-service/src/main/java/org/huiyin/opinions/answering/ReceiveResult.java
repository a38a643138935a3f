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

/** The road back: a result, or its end, reaches everyone who gave an opinion on the problem (SRT-5). */
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
        Set<UUID> problems = problems(commitment);
        results.lock(problems);
        if (results.of(commitmentId, commitment.round()).isPresent()) {
            return;
        }
        results.persistAndFlush(new PublishedResult(
                commitmentId,
                commitment.round(),
                commitment.leadOrganizationCode(),
                commitment.result(),
                commitment.resultPublishedOn(),
                commitment.publicVisible(),
                problems));
        record("receive-result", commitmentId, commitment.round(), review.review(problems));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reopened(CommitmentSnapshot commitment) {
        UUID commitmentId = identifier(commitment.commitmentId());
        Set<UUID> problems = problems(commitment);
        List<PublishedResult> standing = results.standing(commitmentId);
        standing.forEach(result -> problems.addAll(result.problemIds()));
        results.lock(problems);
        standing.forEach(PublishedResult::withdraw);
        results.flush();
        record("withdraw-result", commitmentId, commitment.round(), review.review(problems));
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
