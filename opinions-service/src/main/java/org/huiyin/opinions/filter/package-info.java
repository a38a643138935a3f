/** Filter parameters of lists: read once, refused in one way. */
@NullMarked
package org.huiyin.opinions.filter;

import org.jspecify.annotations.NullMarked;
