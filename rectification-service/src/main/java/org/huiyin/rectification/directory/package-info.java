/** What the service keeps of organizations, campaigns and assigned problems, and who stands over whom. */
@NullMarked
package org.huiyin.rectification.directory;

import org.jspecify.annotations.NullMarked;
