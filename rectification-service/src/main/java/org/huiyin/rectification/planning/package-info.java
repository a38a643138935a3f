/** Rectification plans: drafted, reviewed, consulted on in public, adopted (REC-1 to REC-5). */
@NullMarked
package org.huiyin.rectification.planning;

import org.jspecify.annotations.NullMarked;
