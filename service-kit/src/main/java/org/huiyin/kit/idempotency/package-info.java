/** The same request twice: one effect and the same answer. */
@NullMarked
package org.huiyin.kit.idempotency;

import org.jspecify.annotations.NullMarked;
