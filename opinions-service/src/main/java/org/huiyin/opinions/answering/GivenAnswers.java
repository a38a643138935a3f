package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.OpinionId;

/** The answers to an opinion as its giver reads them: each with the corrections beside it. */
@ApplicationScoped
class GivenAnswers {

    private final EntityManager entities;

    GivenAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /** @param organizationName absent for the campaign office */
    private record Said(Answer answer, @Nullable String organizationName) {}

    /** Everything that was said, a few answers and at most ten corrections of each. */
    Given of(OpinionId opinion) {
        List<Said> said = entities.createQuery(
                        """
                        select a, o.name from Answer a left join Organization o on o.code = a.organizationCode
                        where a.opinionId = :opinion order by a.id""",
                        Object[].class)
                .setParameter("opinion", opinion.value())
                .getResultStream()
                .map(row -> new Said((Answer) row[0], (String) row[1]))
                .toList();
        List<Said> first = said.stream().filter(one -> one.answer.corrects() == null).toList();
        List<ReceiptView.GivenAnswer> answers = first.stream()
                .filter(one -> one.answer.declineReason() == null)
                .map(one -> new ReceiptView.GivenAnswer(
                        one.answer.text(),
                        one.organizationName,
                        one.answer.answeredOn(),
                        corrections(said, one.answer.id())))
                .toList();
        Optional<ReceiptView.GivenDecline> decline = first.stream()
                .filter(one -> one.answer.declineReason() != null)
                .findFirst()
                .map(one -> decline(one.answer, corrections(said, one.answer.id())));
        return new Given(answers, decline.orElse(null));
    }

    /** @param decline absent when nothing was declined */
    record Given(List<ReceiptView.GivenAnswer> answers, ReceiptView.@Nullable GivenDecline decline) {}

    private static ReceiptView.GivenDecline decline(Answer answer, List<ReceiptView.GivenCorrection> corrections) {
        DeclineReason reason = answer.declineReason();
        if (reason == null) {
            throw new IllegalArgumentException("An answer is no decline");
        }
        return new ReceiptView.GivenDecline(
                reason, reason.zh(), reason.en(), answer.text(), answer.answeredOn(), corrections);
    }

    private static List<ReceiptView.GivenCorrection> corrections(List<Said> said, UUID first) {
        return said.stream()
                .filter(one -> first.equals(one.answer.corrects()))
                .map(one -> new ReceiptView.GivenCorrection(
                        one.answer.text(),
                        String.valueOf(one.answer.correctionReason()),
                        one.organizationName,
                        one.answer.answeredOn()))
                .toList();
    }
}
