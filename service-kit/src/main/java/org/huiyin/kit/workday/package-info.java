/** Which days are worked, and the one place where a term in working days is counted. */
@NullMarked
package org.huiyin.kit.workday;

import org.jspecify.annotations.NullMarked;
