/** Categories, and problems that opinions are grouped into (SRT-1 to SRT-3). */
@NullMarked
package org.huiyin.opinions.sorting;

import org.jspecify.annotations.NullMarked;
