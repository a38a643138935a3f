/** Events on their way in: applied once, in batches, and set aside with a reason when they cannot be. */
@NullMarked
package org.huiyin.kit.inbox;

import org.jspecify.annotations.NullMarked;
