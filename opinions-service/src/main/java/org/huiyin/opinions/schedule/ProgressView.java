package org.huiyin.opinions.schedule;

/**
 * How far an organization is, on the day that was asked for (CAM-3).
 *
 * @param late open although the day has passed
 * @param open not due yet
 * @param done ticked off
 * @param waived by the office, with a reason
 * @param doneLate of those done, how many after their day
 */
public record ProgressView(
        String organizationCode, String organizationName, long late, long open, long done, long waived, long doneLate) {

    /** The columns of {@link Duties#progress}, in their order. */
    static ProgressView from(Object[] row) {
        return new ProgressView(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue());
    }
}
