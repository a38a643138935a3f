/** Looking back 回头看 at organizations and commitments by checklist; findings become orders or items (SUP-3). */
@NullMarked
package org.huiyin.rectification.lookback;

import org.jspecify.annotations.NullMarked;
