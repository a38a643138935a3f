/** The errors of this service, once, in one catalogue. */
@NullMarked
package org.huiyin.rectification.problem;

import org.jspecify.annotations.NullMarked;
