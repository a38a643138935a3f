/** Tests of forwarding. */
@NullMarked
package org.huiyin.opinions.forwarding;

import org.jspecify.annotations.NullMarked;
