package org.huiyin.kit.feed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** Every event may leave, unless the service says otherwise. */
final class EverythingLeaves {

    @Produces
    @Singleton
    @DefaultBean
    FeedDiscretion discretion() {
        return event -> true;
    }
}
