/** Tests of the error catalogue. */
@NullMarked
package org.huiyin.rectification.problem;

import org.jspecify.annotations.NullMarked;
