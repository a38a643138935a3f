/** Supervision groups, the organizations assigned to them, and the search for overdue commitments (SUP-1, SUP-2). */
@NullMarked
package org.huiyin.rectification.supervision;

import org.jspecify.annotations.NullMarked;
