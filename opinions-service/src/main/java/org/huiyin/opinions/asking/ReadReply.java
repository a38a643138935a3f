package org.huiyin.opinions.asking;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** Those who asked have read a reply: it leaves the list of the unread. Twice is once. */
@ApplicationScoped
class ReadReply {

    private final Replies replies;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ReadReply(Replies replies, ChangeLog changeLog, DistrictTime time) {
        this.replies = replies;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Reply read(Caller caller, UUID id) {
        Reply reply = replies.awaitedBy(caller, id);
        if (reply.read(time.today())) {
            changeLog.record(
                    caller, "read-giver-reply", "opinion", reply.opinionId().toString(), Map.of("replyId", id));
        }
        return reply;
    }
}
