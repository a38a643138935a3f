/** Events projected per second in a rebuild, beside plain consumers. */
@NullMarked
package org.huiyin.bench.rebuild;

import org.jspecify.annotations.NullMarked;
