/** Questions to givers and their replies by receipt, and the reply clock that stands still meanwhile (COL-5, SRT-5). */
@NullMarked
package org.huiyin.opinions.asking;

import org.jspecify.annotations.NullMarked;
