/** Tests of the calendar feed. */
@NullMarked
package org.huiyin.rectification.calendarfeed;

import org.jspecify.annotations.NullMarked;
