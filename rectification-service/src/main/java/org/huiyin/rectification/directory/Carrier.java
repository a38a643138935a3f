package org.huiyin.rectification.directory;

import org.jspecify.annotations.Nullable;

/**
 * Who carries on the work of an organization that was merged (CAM-1).
 *
 * @param name absent until its own snapshot was told
 */
public record Carrier(String code, @Nullable String name) {}
