/** Slows whoever guesses a secret that is good for a look-up, without knowing who that is. */
@NullMarked
package org.huiyin.kit.guessing;

import org.jspecify.annotations.NullMarked;
