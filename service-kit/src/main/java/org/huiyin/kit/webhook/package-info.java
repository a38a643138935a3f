/** Webhooks: events signed and sent to systems that subscribed, tried again, with a log of every delivery. */
@NullMarked
package org.huiyin.kit.webhook;

import org.jspecify.annotations.NullMarked;
