/** Lists by cursor: at most 200 rows, a next link, as fast on the last page as on the first. */
@NullMarked
package org.huiyin.kit.paging;

import org.jspecify.annotations.NullMarked;
