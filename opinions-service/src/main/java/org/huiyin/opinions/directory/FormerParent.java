package org.huiyin.opinions.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A place in the tree that an organization left (CAM-1).
 *
 * @param parentCode absent where it was a district
 * @param until the day from which it stood elsewhere
 */
record FormerParent(@Nullable String parentCode, LocalDate until) {}
