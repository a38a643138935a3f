/** Events on their way out: written with the change, relayed in order, deleted when the broker has them. */
@NullMarked
package org.huiyin.kit.outbox;

import org.jspecify.annotations.NullMarked;
