/** The scan of overdue commitments beside one bare UPDATE. */
@NullMarked
package org.huiyin.bench.scan;

import org.jspecify.annotations.NullMarked;
