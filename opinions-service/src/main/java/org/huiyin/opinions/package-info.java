/** Opinion collection: whom people speak about, what they say, what is made of it and what they are answered. */
@NullMarked
package org.huiyin.opinions;

import org.jspecify.annotations.NullMarked;
