/** What the service sees of the broker, its consumers and its relay: for probes and metrics. */
@NullMarked
package org.huiyin.kit.watch;

import org.jspecify.annotations.NullMarked;
