/** Looking back 回头看 at organizations and commitments by checklist; what is found becomes an order or an item (SUP-3). */
@NullMarked
package org.huiyin.rectification.lookback;

import org.jspecify.annotations.NullMarked;
