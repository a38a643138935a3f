package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** A supervisor of the assigned group answers every question about one organization or commitment (SUP-3, TRU-4). */
@ApplicationScoped
class AnswerQuestions {

    private final PanacheLookBacks lookBacks;
    private final LookBackSubjects subjects;
    private final PanacheLookBackFindings findings;
    private final FindingJournal journal;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;

    AnswerQuestions(
            PanacheLookBacks lookBacks,
            LookBackSubjects subjects,
            PanacheLookBackFindings findings,
            FindingJournal journal,
            Jurisdiction jurisdiction,
            ChangeLog changes) {
        this.lookBacks = lookBacks;
        this.subjects = subjects;
        this.findings = findings;
        this.journal = journal;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
    }

    @Transactional
    Outcome<LookBackSubject> answer(UUID id, List<Answer> given, Caller caller) {
        LookBack lookBack = lookBacks.requireForMove(subjects.lookBackOf(id));
        LookBackSubject subject = subjects.require(id);
        Act act = jurisdiction.asSupervisor(caller, subject.organizationCode());
        return lookBack.answerableBy(act)
                .then(open -> notOwnWork(open, subject, act))
                .map(others -> new Checklist(lookBack.questions()).inOrder(given))
                .then(answers -> subject.answer(answers, act).map(answered -> answers))
                .whenMade(answers -> lookBack.answer(act))
                .whenMade(answers -> keepFindings(lookBack, subject, answers, act))
                .whenMade(answers -> changes.record(
                        caller, "answer-look-back", "look-back", lookBack.id().toString(), Map.of(
                                "subject", id, "organization", subject.organizationCode(),
                                "state", lookBack.state())))
                .whenMade(answers -> subjects.flush())
                .map(answers -> subject);
    }

    private Outcome<LookBackSubject> notOwnWork(LookBack lookBack, LookBackSubject subject, Act act) {
        return subjects.hadAHand(act, subject, lookBack.campaignId())
                ? Outcome.refused(new Refusal.OwnWork(LookBackMove.ANSWERS.name()))
                : Outcome.made(subject);
    }

    private void keepFindings(LookBack lookBack, LookBackSubject subject, List<Answer> answers, Act act) {
        for (int index = 0; index < answers.size(); index++) {
            String finding = answers.get(index).finding();
            if (finding != null) {
                LookBackFinding found =
                        LookBackFinding.of(lookBack, subject, lookBack.questions().get(index), finding, act);
                findings.persist(found);
                journal.recorded(found);
            }
        }
    }
}
