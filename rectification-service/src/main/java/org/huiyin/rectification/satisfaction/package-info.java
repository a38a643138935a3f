/** Surveys with anonymous ballots, and what follows from their result (SAT-1, SAT-2). */
@NullMarked
package org.huiyin.rectification.satisfaction;

import org.jspecify.annotations.NullMarked;
