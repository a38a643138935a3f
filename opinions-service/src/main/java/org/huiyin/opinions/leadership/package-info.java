/** Leadership teams and the posts in them: whom opinions may be about (COL-4), and what the census asks (CAM-4). */
@NullMarked
package org.huiyin.opinions.leadership;

import org.jspecify.annotations.NullMarked;
