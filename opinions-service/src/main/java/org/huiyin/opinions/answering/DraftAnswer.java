package org.huiyin.opinions.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;

/** Writes, and rewrites, words that no giver reads yet (SRT-5). */
@ApplicationScoped
class DraftAnswer {

    private final AnswerDrafts drafts;
    private final Answers answers;
    private final Opinions opinions;
    private final OpenOpinions open;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    DraftAnswer(
            AnswerDrafts drafts,
            Answers answers,
            Opinions opinions,
            OpenOpinions open,
            ChangeLog changeLog,
            DistrictTime time) {
        this.drafts = drafts;
        this.answers = answers;
        this.opinions = opinions;
        this.open = open;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    AnswerDraft draft(Caller caller, DraftSubject subject, Words words) {
        Speaker speaker = Speaker.of(caller);
        requireOffice(speaker, words);
        if (!speaker.isOffice() && speaker.organizationCode() == null) {
            throw Caller.foreignOrganization("an organization");
        }
        if (subject.problemId() != null) {
            open.requireProblem(subject.problemId(), speaker);
        }
        requireAnswerable(speaker, subject);
        AnswerDraft draft = new AnswerDraft(speaker, subject, words, caller.name(), time.now());
        drafts.persistAndFlush(draft);
        record(caller, "draft-answer", draft);
        return draft;
    }

    @Transactional
    DraftMoved edit(Caller caller, UUID id, Words words, @Nullable String ifMatch) {
        AnswerDraft draft = drafts.writtenFor(caller, id);
        EntityTags.requireMatch(ifMatch, draft.version());
        requireOffice(draft.speaker(), words);
        if (words.isDecline() && draft.subject().corrects() != null) {
            throw ProblemException.invalidField(
                    "/declineReason", "not-allowed", "A correction keeps the reason of what it corrects.");
        }
        DraftMoved moved = draft.edit(words, caller.name(), time.now());
        if (moved instanceof DraftMoved.To) {
            drafts.flush();
            record(caller, "edit-answer-draft", draft);
        }
        return moved;
    }

    /** A decline is the office's. */
    private static void requireOffice(Speaker speaker, Words words) {
        if (words.isDecline() && !speaker.isOffice()) {
            throw ProblemException.invalidField("/declineReason", "not-allowed", "Only the campaign office declines.");
        }
    }

    /** Whose they are is looked at again when it is published; here a slip is told while it can be put right. */
    private void requireAnswerable(Speaker speaker, DraftSubject subject) {
        Map<UUID, Opinion> found = new HashMap<>();
        opinions.withIds(subject.opinionIds()).forEach(opinion -> found.put(opinion.id().value(), opinion));
        List<UUID> ids = subject.opinionIds();
        for (int index = 0; index < ids.size(); index++) {
            Opinion opinion = found.get(ids.get(index));
            if (opinion == null) {
                throw ProblemException.invalidField("/opinionIds/" + index, "unknown", "There is no such opinion.");
            }
            speaker.requireMayAnswer(opinion);
            if (subject.corrects() != null) {
                CorrectAnswer.requireMayCorrect(speaker, opinion, answers.of(ids.get(index), subject.corrects()));
            }
        }
    }

    /** Without the words: they may be about a person, and the log is never erased. */
    private void record(Caller caller, String action, AnswerDraft draft) {
        changeLog.record(caller, action, "answer-draft", draft.id().toString(), Map.of());
    }
}
