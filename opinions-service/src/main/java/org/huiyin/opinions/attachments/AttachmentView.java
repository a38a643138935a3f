package org.huiyin.opinions.attachments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.attachment.type.AttachmentType;

/**
 * An attachment as staff see it (COL-7); its bytes are at {@code /v1/attachments/{id}/content}.
 *
 * @param opinionId absent for evidence
 * @param organizationCode whose evidence it is; absent for an attachment of an opinion
 * @param name as staff called it; by its number where a giver sent it
 * @param size in bytes, as it is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
        String id,
        @Nullable UUID opinionId,
        @Nullable String organizationCode,
        String name,
        AttachmentType type,
        String mediaType,
        long size,
        LocalDate addedOn,
        AttachmentState state,
        List<AttachmentMove> allowedMoves,
        @Nullable WithdrawalReason withdrawnFor,
        @Nullable LocalDate withdrawnOn) {

    static AttachmentView from(Attachment attachment) {
        return new AttachmentView(
                attachment.id().toString(),
                attachment.opinionId(),
                attachment.organizationCode(),
                attachment.displayName(),
                attachment.type(),
                attachment.type().mediaType(),
                attachment.sizeBytes(),
                attachment.addedOn(),
                attachment.state(),
                AttachmentLife.allowedMoves(attachment.state()),
                attachment.withdrawnFor(),
                attachment.withdrawnOn());
    }
}
