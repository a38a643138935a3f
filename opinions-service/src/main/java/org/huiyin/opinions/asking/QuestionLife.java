package org.huiyin.opinions.asking;

import java.util.List;
import java.util.Optional;

import static org.huiyin.opinions.asking.QuestionMove.REPLY;
import static org.huiyin.opinions.asking.QuestionMove.WITHDRAW;
import static org.huiyin.opinions.asking.QuestionState.EXPIRED;
import static org.huiyin.opinions.asking.QuestionState.OPEN;
import static org.huiyin.opinions.asking.QuestionState.REPLIED;
import static org.huiyin.opinions.asking.QuestionState.WITHDRAWN;

/** The life of a question as a table. It expires by the calendar alone, and a late giver is heard all the same. */
final class QuestionLife {

    private static final List<Step> STEPS = List.of(
            new Step(OPEN, REPLY, REPLIED),
            new Step(OPEN, WITHDRAW, WITHDRAWN),
            new Step(REPLIED, REPLY, REPLIED),
            new Step(EXPIRED, REPLY, REPLIED),
            new Step(EXPIRED, WITHDRAW, WITHDRAWN));

    private QuestionLife() {}

    record Step(QuestionState from, QuestionMove move, QuestionState to) {}

    static Optional<QuestionState> next(QuestionState from, QuestionMove move) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.move() == move)
                .map(Step::to)
                .findFirst();
    }

    static List<QuestionMove> allowedMoves(QuestionState from) {
        return STEPS.stream()
                .filter(step -> step.from() == from)
                .map(Step::move)
                .sorted()
                .toList();
    }
}
