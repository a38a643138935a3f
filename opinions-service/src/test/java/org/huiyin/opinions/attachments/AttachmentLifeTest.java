package org.huiyin.opinions.attachments;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.kit.identifiers.TimeOrderedId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.opinions.attachments.AttachmentMove.ERASE;
import static org.huiyin.opinions.attachments.AttachmentMove.RESTORE;
import static org.huiyin.opinions.attachments.AttachmentMove.WITHDRAW;
import static org.huiyin.opinions.attachments.AttachmentState.ERASED;
import static org.huiyin.opinions.attachments.AttachmentState.KEPT;
import static org.huiyin.opinions.attachments.AttachmentState.WITHDRAWN;

/** COL-7: an attachment is taken away before it is erased, and erased for good. */
class AttachmentLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void hasNoMovesButTheseThree() {
        assertThat(AttachmentLife.steps())
                .extracting(AttachmentLife.Step::from, AttachmentLife.Step::move, AttachmentLife.Step::to)
                .containsExactlyInAnyOrder(
                        tuple(KEPT, WITHDRAW, WITHDRAWN),
                        tuple(WITHDRAWN, RESTORE, KEPT),
                        tuple(WITHDRAWN, ERASE, ERASED));
        assertThat(AttachmentLife.allowedMoves(WITHDRAWN)).containsExactly(RESTORE);
        assertThat(AttachmentLife.allowedMoves(ERASED)).isEmpty();
    }

    @Test
    void losesItsNameWithItsBytes() {
        // given
        Attachment attachment = Attachment.ofOpinion(
                new Attachment.Content(TimeOrderedId.next(), AttachmentType.PDF, 9, "0".repeat(64), "记录.pdf"),
                TimeOrderedId.next(), 3, TODAY, NOW);

        // then
        assertThat(attachment.erase(NOW)).isFalse();
        assertThat(attachment.restore(3, NOW)).isFalse();
        assertThat(attachment.withdraw(WithdrawalReason.UNLAWFUL, TODAY, NOW)).isTrue();
        assertThat(attachment.erase(NOW)).isTrue();
        assertThat(attachment.state()).isEqualTo(ERASED);
        assertThat(attachment.displayName()).isEqualTo("附件3.pdf");
    }
}
