/** The CloudEvents envelope in which every event travels. */
@NullMarked
package org.huiyin.contracts.envelope;

import org.jspecify.annotations.NullMarked;
