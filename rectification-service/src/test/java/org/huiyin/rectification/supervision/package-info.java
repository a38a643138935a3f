/** Tests of supervision groups and of the overdue scan. */
@NullMarked
package org.huiyin.rectification.supervision;

import org.jspecify.annotations.NullMarked;
