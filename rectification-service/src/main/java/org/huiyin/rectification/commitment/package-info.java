/**
 * Items and the public commitments that they become: promised, worked on, verified, published (REC-2, REC-6, REC-7).
 */
@NullMarked
package org.huiyin.rectification.commitment;

import org.jspecify.annotations.NullMarked;
