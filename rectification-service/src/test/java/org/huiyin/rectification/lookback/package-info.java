/** Tests of look-backs. */
@NullMarked
package org.huiyin.rectification.lookback;

import org.jspecify.annotations.NullMarked;
