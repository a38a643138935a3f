/** Tests of transitions from phase to phase. */
@NullMarked
package org.huiyin.rectification.transition;

import org.jspecify.annotations.NullMarked;
