package org.huiyin.rectification.publiclog;

import java.time.LocalDate;

/**
 * That a commitment was promised in public before the suite came, and entered later.
 *
 * @param on when it was entered; when it was promised stands in the commitment's {@code publishedOn}
 * @param document the one in which it was promised
 * @param reference where that document is to be found
 */
public record TakenOver(LocalDate on, String document, String reference) {}
