/** Replies that are due or overdue, and who is told of it, level by level (CAM-6, SRT-5). */
@NullMarked
package org.huiyin.opinions.deadlines;

import org.jspecify.annotations.NullMarked;
