/** Errors as problem details (RFC 9457): one shape, stable codes, a pointer for every field. */
@NullMarked
package org.huiyin.kit.problem;

import org.jspecify.annotations.NullMarked;
