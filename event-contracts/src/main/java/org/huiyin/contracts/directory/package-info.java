/** Snapshots of organizations, campaigns and working calendars, kept on a compacted topic. */
@NullMarked
package org.huiyin.contracts.directory;

import org.jspecify.annotations.NullMarked;
