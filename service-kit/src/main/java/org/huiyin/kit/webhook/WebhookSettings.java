package org.huiyin.kit.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How webhooks are delivered, and whereto. */
@ConfigMapping(prefix = "huiyin.webhooks")
interface WebhookSettings {

    /** Each reads the topics for itself, so that there cannot be any number. */
    @WithDefault("20")
    int most();

    /** Whether http:// is accepted beside https://; only for development and tests. */
    @WithDefault("false")
    boolean plainHttp();

    /** Networks such as 10.20.0.0/16 that may be called although they are not public: the district's own. */
    Optional<List<String>> allowedNetworks();

    /** How long nothing is looked for when there was nothing. */
    @WithDefault("1s")
    Duration poll();

    @WithDefault("5s")
    Duration connectTimeout();

    /** From the request to the end of the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** After this another replica takes up what one did not finish: longer than any attempt takes. */
    @WithDefault("60s")
    Duration lease();

    /** Before the second attempt; doubled for each further one. */
    @WithDefault("10s")
    Duration firstRetry();

    @WithDefault("1h")
    Duration longestRetry();

    /** A delivery that failed for so long is not tried again by itself. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** A webhook of which every attempt failed for so long is paused. */
    @WithDefault("3d")
    Duration pauseAfter();

    /** How long the former secret signs beside the new one. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How long ended deliveries stay in the log. */
    @WithDefault("30d")
    Duration logKept();

    /** Requests to one receiver at one time. */
    @WithDefault("8")
    int atOnce();

    /** No more is read from the topics for a webhook while so many of its deliveries wait. */
    @WithDefault("1000")
    int backlog();
}
