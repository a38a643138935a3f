/** Tests of supervision groups, orders, escalation and the overdue scan. */
@NullMarked
package org.huiyin.rectification.supervision;

import org.jspecify.annotations.NullMarked;
