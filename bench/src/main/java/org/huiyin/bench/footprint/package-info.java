/** Memory under load, and the time from start to ready. */
@NullMarked
package org.huiyin.bench.footprint;

import org.jspecify.annotations.NullMarked;
