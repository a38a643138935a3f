/** The public noticeboard of commitments (REP-2), its feed, and what it withholds (REP-7). */
@NullMarked
package org.huiyin.reporting.noticeboard;

import org.jspecify.annotations.NullMarked;
