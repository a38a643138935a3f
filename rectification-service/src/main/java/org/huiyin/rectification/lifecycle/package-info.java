/** Moves from state to state as tables, who makes them, and every way in which one can be refused. */
@NullMarked
package org.huiyin.rectification.lifecycle;

import org.jspecify.annotations.NullMarked;
