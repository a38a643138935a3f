/** The schedule of a phase: links, steps and dated requirements, and what each organization has settled (CAM-3). */
@NullMarked
package org.huiyin.opinions.schedule;

import org.jspecify.annotations.NullMarked;
