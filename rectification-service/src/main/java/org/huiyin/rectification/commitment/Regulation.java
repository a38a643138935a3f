package org.huiyin.rectification.commitment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A rule that an item has left behind (REC-9).
 *
 * @param number of the document
 * @param link where it can be read
 */
public record Regulation(String title, @Nullable String number, LocalDate issuedOn, @Nullable String link) {}
