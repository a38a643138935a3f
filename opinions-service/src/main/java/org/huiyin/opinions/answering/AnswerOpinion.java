package org.huiyin.opinions.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;

/** The office, or the organization concerned, answers an opinion (SRT-5). */
@ApplicationScoped
class AnswerOpinion {

    private final Opinions opinions;
    private final Answers answers;
    private final ApprovalRule approval;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    AnswerOpinion(
            Opinions opinions,
            Answers answers,
            ApprovalRule approval,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.answers = answers;
        this.approval = approval;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Moved answer(Caller caller, UUID opinionId, String text) {
        Opinion opinion =
                opinions.findByIdOptional(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        if (!caller.has(Role.SORTER)) {
            caller.requireOrganization(opinion.answeredBy());
            OpinionAccess.requireAboutTeam(opinion);
        }
        approval.requireNone(List.of(opinion.campaignId()));
        LocalDate today = time.today();
        Instant now = time.now();
        Moved moved = opinion.answer(today, now);
        if (moved instanceof Moved.To) {
            answers.persist(new Answer(opinion.id(), new Words(text, null), Speaker.of(caller), today, now));
            outbox.record(OpinionEvents.answered(opinion));
            changeLog.record(caller, "answer-opinion", "opinion", opinion.id().toString(), Map.of());
        }
        return moved;
    }
}
