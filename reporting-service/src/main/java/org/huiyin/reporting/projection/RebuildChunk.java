package org.huiyin.reporting.projection;

import java.util.List;

import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.reporting.projection.Rebuild.TopicProgress;

/**
 * Records that were read together and understood.
 *
 * @param events those that the read model has a use for
 * @param batch the same, folded
 * @param remaining records between this chunk and the ends aimed at
 * @param progress how far the reader has come with it; what was refused is not known yet
 */
record RebuildChunk(List<IncomingEvent> events, EventBatch batch, long remaining, List<TopicProgress> progress) {}
