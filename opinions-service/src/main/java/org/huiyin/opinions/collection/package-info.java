/** Opinions as they come in, their receipts, and the activities that they come from (COL-1 to COL-5). */
@NullMarked
package org.huiyin.opinions.collection;

import org.jspecify.annotations.NullMarked;
