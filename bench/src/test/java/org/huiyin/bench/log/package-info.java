/** Tests of what the log's bench measures. */
@NullMarked
package org.huiyin.bench.log;

import org.jspecify.annotations.NullMarked;
