package org.huiyin.rectification.planning;

import java.util.UUID;

/** Why one item of a returned plan is not good enough. */
record ItemReason(UUID itemId, String reason) {}
