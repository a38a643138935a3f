package org.huiyin.opinions.attachments;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.collection.Opinions;

/**
 * Who may read an attachment: whoever may read its opinion, so that one about a person is as private as the opinion;
 * evidence the organization that it belongs to, the office, auditors and admins. These read also what was withdrawn.
 */
@ApplicationScoped
class AttachmentAccess {

    static final String[] DISTRICT_WIDE = {Role.SORTER, Role.AUDITOR, Role.ADMIN};

    private final Opinions opinions;
    private final OpinionAccess opinionAccess;

    AttachmentAccess(Opinions opinions, OpinionAccess opinionAccess) {
        this.opinions = opinions;
        this.opinionAccess = opinionAccess;
    }

    /** @throws ProblemException 403 when the caller may not read it, 404 when it was withdrawn */
    void requireReadable(Attachment attachment, Caller caller) {
        if (attachment.opinionId() != null) {
            opinionAccess.requireReadable(opinions.findById(attachment.opinionId()), caller);
        } else if (!caller.hasAny(DISTRICT_WIDE)) {
            caller.requireOrganization(String.valueOf(attachment.organizationCode()));
        }
        if (attachment.state() != AttachmentState.KEPT && !caller.hasAny(DISTRICT_WIDE)) {
            throw ProblemException.notFound("attachment");
        }
    }

    /**
     * @throws ProblemException 403 when the caller may not add to the opinion: an officer reads it and adds nothing, a
     *     collector adds to what the own organization registered
     */
    void requireAddable(Opinion opinion, Caller caller) {
        String collectedBy = opinion.collectedBy();
        boolean isOwn = collectedBy != null && caller.has(Role.COLLECTOR) && caller.belongsTo(collectedBy);
        if (!isOwn && !caller.has(Role.SORTER)) {
            throw Caller.foreignOrganization(String.valueOf(collectedBy));
        }
    }
}
