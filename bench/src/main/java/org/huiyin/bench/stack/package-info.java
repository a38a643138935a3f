/** The throw-away stack that is measured, and what the measurements find in it. */
@NullMarked
package org.huiyin.bench.stack;

import org.jspecify.annotations.NullMarked;
