package org.huiyin.opinions.answering;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationStake;

/**
 * The drafts of a merged organization follow the open opinions that they answer to its successor (SRT-5, CAM-1). They
 * do not come back with the organization: the successor may have changed them.
 */
@ApplicationScoped
class UnpublishedDrafts implements OrganizationStake {

    private final AnswerDrafts drafts;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    UnpublishedDrafts(AnswerDrafts drafts, ChangeLog changeLog, DistrictTime time) {
        this.drafts = drafts;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Override
    public String name() {
        return "answer-drafts";
    }

    /** None: the open opinions stand in the way themselves, and words for nobody are no loss. */
    @Override
    public long standing(String organizationCode) {
        return 0;
    }

    @Override
    public void passOn(Caller caller, String organizationCode, String successorCode) {
        for (AnswerDraft draft : drafts.following(organizationCode)) {
            draft.follow(successorCode, time.now());
            // Without the words: they may be about a person, and the log is never erased.
            changeLog.record(caller, "pass-on-answer-draft", "answer-draft", draft.id().toString(),
                    Map.of("from", organizationCode, "to", successorCode));
        }
    }
}
