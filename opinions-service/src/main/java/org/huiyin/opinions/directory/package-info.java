/** The tree of organizations of the district (CAM-1). */
@NullMarked
package org.huiyin.opinions.directory;

import org.jspecify.annotations.NullMarked;
