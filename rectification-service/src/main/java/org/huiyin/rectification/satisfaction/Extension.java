package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;

/**
 * A survey was to be closed and had too few ballots (SAT-2).
 *
 * @param on the day on which that was found
 * @param until its last day from then on
 */
record Extension(LocalDate on, LocalDate until) {}
