/** Deadlines of an organization as a calendar that calendar programs subscribe to, by an address that is a secret. */
@NullMarked
package org.huiyin.rectification.calendarfeed;

import org.jspecify.annotations.NullMarked;
