/** Snapshots of organizations and campaigns, kept on a compacted topic. */
@NullMarked
package org.huiyin.contracts.directory;

import org.jspecify.annotations.NullMarked;
