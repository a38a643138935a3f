package org.huiyin.opinions.asking;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinions;

/** Those who asked have read a reply: it leaves the list of the unread. Twice is once. */
@ApplicationScoped
class ReadReply {

    private final Replies replies;
    private final Opinions opinions;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ReadReply(Replies replies, Opinions opinions, ChangeLog changeLog, DistrictTime time) {
        this.replies = replies;
        this.opinions = opinions;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Reply read(Caller caller, UUID id) {
        Reply reply = replies.get(id);
        requireAwaitedBy(caller, reply);
        if (reply.read(time.today())) {
            changeLog.record(
                    caller, "read-giver-reply", "opinion", reply.opinionId().toString(), Map.of("replyId", id));
        }
        return reply;
    }

    /** The office reads what it asked; an organization what was asked about an opinion that is its to answer. */
    private void requireAwaitedBy(Caller caller, Reply reply) {
        if (reply.asker().isOffice()) {
            if (!caller.has(Role.SORTER)) {
                throw Caller.foreignOrganization("the campaign office");
            }
            return;
        }
        String answering = opinions.findById(reply.opinionId()).answeredBy();
        if (!caller.has(Role.OFFICER) || !caller.belongsTo(answering)) {
            throw Caller.foreignOrganization(answering);
        }
    }
}
