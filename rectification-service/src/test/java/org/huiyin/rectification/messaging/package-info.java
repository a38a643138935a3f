/** Tests of the way in. */
@NullMarked
package org.huiyin.rectification.messaging;

import org.jspecify.annotations.NullMarked;
