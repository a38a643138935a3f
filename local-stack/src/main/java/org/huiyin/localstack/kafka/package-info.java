/** A Kafka broker of one node that keeps its log on disk, and the topics of the suite. */
@NullMarked
package org.huiyin.localstack.kafka;

import org.jspecify.annotations.NullMarked;
