package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.secret.ServiceSecret;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Receipt;

/** Looks up what became of an opinion by its receipt. */
@ApplicationScoped
class Receipts {

    private final Opinions opinions;
    private final EntityManager entities;
    private final ServiceSecret secret;

    Receipts(Opinions opinions, EntityManager entities, ServiceSecret secret) {
        this.opinions = opinions;
        this.entities = entities;
        this.secret = secret;
    }

    /** @param typed whatever somebody took for a receipt */
    Optional<ReceiptView> find(String typed) {
        return Receipt.parse(typed)
                .flatMap(receipt -> opinions.withReceipt(secret.hash(Receipt.PURPOSE, receipt.digits())))
                .map(this::view);
    }

    private record Said(String text, @Nullable String reason, @Nullable String organizationName, LocalDate day) {}

    private ReceiptView view(Opinion opinion) {
        List<ReceiptView.GivenAnswer> answers = new ArrayList<>();
        ReceiptView.GivenDecline decline = null;
        for (Said said : said(opinion.id().value())) {
            if (said.reason == null) {
                answers.add(new ReceiptView.GivenAnswer(said.text, said.organizationName, said.day));
            } else {
                DeclineReason reason = DeclineReason.valueOf(said.reason);
                decline = new ReceiptView.GivenDecline(reason, reason.zh(), reason.en(), said.text, said.day);
            }
        }
        return new ReceiptView(
                opinion.state(),
                opinion.receivedOn(),
                opinion.replyDueOn(),
                opinion.closedOn(),
                organizationName(opinion.organizationCode()),
                opinion.isSolved(),
                answers,
                decline,
                results(opinion.problemIds()));
    }

    private List<Said> said(UUID opinion) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select a.text, a.decline_reason, o.name, a.answered_on from answer a
                        left join organization o on o.code = a.organization_code
                        where a.opinion_id = :opinion order by a.created_at""",
                        Object[].class)
                .setParameter("opinion", opinion)
                .getResultList();
        return rows.stream()
                .map(row -> new Said((String) row[0], (String) row[1], (String) row[2], day(row[3])))
                .toList();
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
