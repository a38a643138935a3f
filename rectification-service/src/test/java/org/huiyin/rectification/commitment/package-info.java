/** Tests of items, commitments and amendments. */
@NullMarked
package org.huiyin.rectification.commitment;

import org.jspecify.annotations.NullMarked;
