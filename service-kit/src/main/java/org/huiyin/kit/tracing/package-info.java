/** Traces that go through outbox and inbox, and leave the service without a word of who called. */
@NullMarked
package org.huiyin.kit.tracing;

import org.jspecify.annotations.NullMarked;
