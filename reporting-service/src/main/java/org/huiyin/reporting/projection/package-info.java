/**
 * Read models: facts and counters kept from events, rebuilt from the first record while the old ones serve, and
 * checked.
 */
@NullMarked
package org.huiyin.reporting.projection;

import org.jspecify.annotations.NullMarked;
