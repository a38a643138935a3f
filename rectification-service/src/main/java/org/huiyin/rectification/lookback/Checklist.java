package org.huiyin.rectification.lookback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.FieldProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;

/** The questions of a look-back, against which answers are held. */
record Checklist(List<Question> questions) {

    /**
     * The answers in the order of the questions.
     *
     * @throws ProblemException 400 naming each answer that is none, and each question without one
     */
    List<Answer> inOrder(List<Answer> given) {
        Map<String, Answer> byCode = new HashMap<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            Answer answer = given.get(index);
            String pointer = "/answers/" + index;
            if (questions.stream().noneMatch(question -> question.code().equals(answer.code()))) {
                errors.add(new FieldProblem(pointer + "/code", "unknown-value", "The look-back asks no such question."));
            } else if (byCode.put(answer.code(), answer) != null) {
                errors.add(new FieldProblem(pointer + "/code", "duplicate", "The question is answered twice."));
            }
            if (answer.verdict() == Verdict.NOT_MET && answer.finding() == null) {
                errors.add(new FieldProblem(pointer + "/finding", "required", "Say what is not as it should be."));
            } else if (answer.verdict() == Verdict.MET && answer.finding() != null) {
                errors.add(new FieldProblem(pointer + "/finding", "not-allowed", "What is met leaves no finding."));
            }
        }
        questions.stream().filter(question -> !byCode.containsKey(question.code())).forEach(question -> errors.add(
                new FieldProblem("/answers", "required", "The question " + question.code() + " has no answer.")));
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problem.of(CommonProblem.INVALID_REQUEST, "Answer every question once.").withErrors(errors));
        }
        return questions.stream().map(question -> byCode.get(question.code())).toList();
    }
}
