/** Tests of state tables. */
@NullMarked
package org.huiyin.rectification.lifecycle;

import org.jspecify.annotations.NullMarked;
