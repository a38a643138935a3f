package org.huiyin.rectification.supervision;

import org.jspecify.annotations.Nullable;

/**
 * An organization that no group looks after (SUP-1).
 *
 * @param kind as the directory of opinions-service names it, e.g. DIRECT_UNIT
 * @param level depth in the tree, 1 for the district
 */
record SupervisionGap(String code, String name, String kind, int level, @Nullable String parentCode) {}
