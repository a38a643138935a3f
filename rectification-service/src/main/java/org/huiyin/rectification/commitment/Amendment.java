package org.huiyin.rectification.commitment;

import java.time.LocalDate;

/**
 * An approved change of a commitment, shown beside the original (REC-6).
 *
 * @param field {@code deadline}, {@code measures} or {@code goal}
 * @param before as text; measures stand one to a line
 */
public record Amendment(LocalDate amendedOn, String field, String before, String after, String reason) {}
