package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.opinions.asking.GiverQuestions;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Receipt;
import org.huiyin.opinions.collection.ReceiptBook;

/** What became of an opinion, for whoever holds its receipt (SRT-5). */
@ApplicationScoped
class Receipts {

    private final ReceiptBook book;
    private final Opinions opinions;
    private final GivenAnswers answers;
    private final GiverQuestions questions;
    private final LinkedCommitments commitments;
    private final EntityManager entities;

    Receipts(
            ReceiptBook book,
            Opinions opinions,
            GivenAnswers answers,
            GiverQuestions questions,
            LinkedCommitments commitments,
            EntityManager entities) {
        this.book = book;
        this.opinions = opinions;
        this.answers = answers;
        this.questions = questions;
        this.commitments = commitments;
        this.entities = entities;
    }

    @Transactional
    Optional<ReceiptView> find(Receipt receipt) {
        return book.opinionOf(receipt).flatMap(opinions::findByIdOptional).map(this::view);
    }

    private ReceiptView view(Opinion opinion) {
        GivenAnswers.Given given = answers.of(opinion.id());
        return new ReceiptView(
                opinion.state(),
                opinion.receivedOn(),
                opinion.replyDueOn(),
                opinion.closedOn(),
                organizationName(opinion.organizationCode()),
                opinion.isSolved(),
                given.answers(),
                given.decline(),
                questions.of(opinion),
                commitments.of(opinion.problemIds()),
                results(opinion.problemIds()));
    }

    private List<ReceiptView.LinkedResult> results(List<UUID> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select case when r.public_visible then r.text end, coalesce(o.name, r.organization_code),
                               r.published_on, r.standing
                        from published_result r left join organization o on o.code = r.organization_code
                        where r.id in (select result_id from published_result_problem where problem_id in (:problems))
                        order by r.published_on, r.id""",
                        Object[].class)
                .setParameter("problems", problems)
                .getResultList();
        return rows.stream()
                .map(row -> new ReceiptView.LinkedResult(
                        (String) row[0], (String) row[1], day(row[2]), (Boolean) row[3]))
                .toList();
    }

    private String organizationName(String code) {
        return (String) entities.createNativeQuery("select name from organization where code = :code", String.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
