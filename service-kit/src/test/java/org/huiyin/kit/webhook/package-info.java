/** Tests of webhooks. */
@NullMarked
package org.huiyin.kit.webhook;

import org.jspecify.annotations.NullMarked;
