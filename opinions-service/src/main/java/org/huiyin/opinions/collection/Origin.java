package org.huiyin.opinions.collection;

import java.util.UUID;

/** COL-6: the row of a register that an opinion was imported from. The same row twice is one opinion. */
public record Origin(String sourceSystem, String sourceId, UUID importId) {}
