package org.huiyin.rectification.commitment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How far a commitment had come when it was taken over (REC-6).
 *
 * @param stage absent where that is not known
 * @param on the last day on which it moved on
 */
public record Reached(@Nullable Stage stage, LocalDate on) {}
