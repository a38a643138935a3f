package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinion;

/** The questions about an opinion with their replies, as the receipt and staff show them. */
@ApplicationScoped
public class GiverQuestions {

    private final Questions questions;
    private final Replies replies;
    private final EntityManager entities;
    private final DistrictTime time;

    GiverQuestions(Questions questions, Replies replies, EntityManager entities, DistrictTime time) {
        this.questions = questions;
        this.replies = replies;
        this.entities = entities;
        this.time = time;
    }

    /** In the order in which they were asked; at most three. */
    public List<QuestionView> of(Opinion opinion) {
        return views(opinion, questions.of(opinion.id().value()));
    }

    QuestionView of(Opinion opinion, Question question) {
        return views(opinion, List.of(question)).getFirst();
    }

    private List<QuestionView> views(Opinion opinion, List<Question> asked) {
        Map<UUID, List<Reply>> replied = replies.to(asked.stream().map(Question::id).toList()).stream()
                .collect(Collectors.groupingBy(Reply::questionId));
        Map<String, String> names = namesOf(asked);
        return asked.stream()
                .map(question ->
                        view(opinion, question, replied.getOrDefault(question.id(), List.of()), names))
                .toList();
    }

    private QuestionView view(Opinion opinion, Question question, List<Reply> replied, Map<String, String> names) {
        LocalDate today = time.today();
        QuestionState state = question.state(today);
        boolean isWelcome = !opinion.state().isClosed()
                && QuestionLife.allowedMoves(state).contains(QuestionMove.REPLY)
                && replied.size() < ReplyToQuestion.MOST_REPLIES;
        return new QuestionView(
                question.id(),
                question.text(),
                names.get(question.asker().organizationCode()),
                state,
                question.askedOn(),
                question.openUntil(),
                isWelcome,
                replied.stream()
                        .map(reply -> new QuestionView.GivenReply(reply.text(), reply.repliedOn()))
                        .toList());
    }

    private Map<String, String> namesOf(List<Question> asked) {
        List<String> codes = asked.stream()
                .map(question -> question.asker().organizationCode())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            entities.createNativeQuery("select code, name from organization where code in (:codes)", Object[].class)
                    .setParameter("codes", codes)
                    .getResultList()
                    .forEach(row -> names.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        }
        return names;
    }
}
