/** A load generator that takes little of the processor it shares with what it measures. */
@NullMarked
package org.huiyin.bench.load;

import org.jspecify.annotations.NullMarked;
