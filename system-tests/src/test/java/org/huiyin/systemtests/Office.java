package org.huiyin.systemtests;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;

import org.huiyin.localstack.client.Answer;
import org.huiyin.systemtests.CarefulClient.Definite;

/**
 * The people who work with the opinions while parts of the suite die: the sorter makes problems of them and assigns
 * these, and the officer reports progress on a commitment.
 */
final class Office {

    private final CarefulClient opinions;
    private final CarefulClient rectification;
    private final String campaign;
    private final String commitment;
    private final Set<String> sorted = new ConcurrentSkipListSet<>();
    private final Set<String> assigned = new ConcurrentSkipListSet<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private int percent;

    Office(CarefulClient opinions, CarefulClient rectification, String campaign, String commitment) {
        this.opinions = opinions;
        this.rectification = rectification;
        this.campaign = campaign;
        this.commitment = commitment;
    }

    void actOn(String opinion) {
        assign(raise(opinion), opinion);
        reportProgress();
    }

    /** The opinions that are in a problem. */
    Set<String> sorted() {
        return Set.copyOf(sorted);
    }

    /** The problems that were given to the organization. */
    Set<String> assigned() {
        return Set.copyOf(assigned);
    }

    /** How far the commitment is, by the last report that was accepted. */
    synchronized int percent() {
        return percent;
    }

    /** Verdicts that no careful client should have got. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private String raise(String opinion) {
        Answer raised = opinions.post("sorter", "/v1/problems", Map.of(
                "campaignId", campaign,
                "title", "服务中断时的问题",
                "description", "从一封信里梳理出来的问题。",
                "categoryCode", "SOCIAL_DEVELOPMENT",
                "prominence", "VITAL_INTERESTS",
                "opinionIds", List.of(opinion)), Map.of("Idempotency-Key", "problem-" + opinion)).answer();
        require("raise", raised.status() == 201, raised);
        return raised.text("/id");
    }

    /** Has no idempotency key: whoever repeats it may be told that it is done already. */
    private void assign(String problem, String opinion) {
        Definite verdict = opinions.post("sorter", "/v1/problems/" + problem + "/assignment",
                Map.of("organizationCode", Directory.UNIT), Map.of());
        Answer answer = verdict.answer();
        boolean wasDoneBefore =
                verdict.wasRepeated() && answer.status() == 409 && answer.text("/state").equals("ASSIGNED");
        require("assign", answer.status() == 200 || wasDoneBefore, answer);
        sorted.add(opinion);
        assigned.add(problem);
    }

    private synchronized void reportProgress() {
        Answer reported = rectification.post("officer", "/v1/items/" + commitment + "/progress",
                Map.of("percent", percent + 1, "note", "又前进了一步。"), Map.of()).answer();
        require("progress", reported.status() == 200, reported);
        percent++;
    }

    private void require(String act, boolean isRight, Answer answer) {
        if (!isRight) {
            wrong.add("%s: %d %s".formatted(act, answer.status(), answer.body()));
        }
    }
}
