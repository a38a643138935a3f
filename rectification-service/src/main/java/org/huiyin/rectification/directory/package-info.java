/**
 * What the service keeps of organizations, campaigns, working calendars and assigned problems, and who stands over
 * whom.
 */
@NullMarked
package org.huiyin.rectification.directory;

import org.jspecify.annotations.NullMarked;
