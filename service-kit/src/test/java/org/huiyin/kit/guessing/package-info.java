/** Tests of the brake on guessing. */
@NullMarked
package org.huiyin.kit.guessing;

import org.jspecify.annotations.NullMarked;
