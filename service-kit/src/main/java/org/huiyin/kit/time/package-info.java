/** The clock and the district's day. */
@NullMarked
package org.huiyin.kit.time;

import org.jspecify.annotations.NullMarked;
