/** Real PostgreSQL and Kafka, started once in the test JVM. */
@NullMarked
package org.huiyin.testkit.parts;

import org.jspecify.annotations.NullMarked;
