package org.huiyin.rectification.commitment;

import java.time.LocalDate;

/**
 * A change of a commitment, shown beside the original (REC-6).
 *
 * @param field {@code deadline}, {@code measures} or {@code goal}
 * @param before as text; measures stand one to a line
 * @param round to which it belongs; that which began, where it is the cause
 */
public record Amendment(
        LocalDate amendedOn,
        String field,
        String before,
        String after,
        String reason,
        int round,
        AmendmentCause cause) {

    /** The deadline of a round that has begun: nobody asked for it, and it is not silent (SAT-2, REC-9). */
    static Amendment ofRound(int round, LocalDate before, LocalDate after, LocalDate today) {
        return new Amendment(
                today, AmendedField.DEADLINE.fieldName(), before.toString(), after.toString(),
                "第%d轮整改开始，期限按最初承诺的天数重新起算".formatted(round), round, AmendmentCause.NEW_ROUND);
    }
}
