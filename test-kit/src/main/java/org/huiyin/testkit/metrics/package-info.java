/** Reading what a service tells Prometheus. */
@NullMarked
package org.huiyin.testkit.metrics;

import org.jspecify.annotations.NullMarked;
