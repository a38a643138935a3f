/** Opinions that say the same or nearly the same, and what a sorter may do with them: only suggestions (SRT-3). */
@NullMarked
package org.huiyin.opinions.likeness;

import org.jspecify.annotations.NullMarked;
