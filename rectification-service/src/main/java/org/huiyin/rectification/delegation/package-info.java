/** Officers and supervisors who are away hand their tasks over, for some days, to somebody who stands in for them. */
@NullMarked
package org.huiyin.rectification.delegation;

import org.jspecify.annotations.NullMarked;
