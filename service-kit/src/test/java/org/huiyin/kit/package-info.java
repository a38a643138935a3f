/** The kit's behaviour, tested in a sample service on real parts. */
@NullMarked
package org.huiyin.kit;

import org.jspecify.annotations.NullMarked;
