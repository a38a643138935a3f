/** The table of COL-4, the counts of COL-2 and the three rates of REP-4. */
@NullMarked
package org.huiyin.reporting.statistics;

import org.jspecify.annotations.NullMarked;
