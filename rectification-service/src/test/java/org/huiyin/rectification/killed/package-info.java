/** What stands after the service died in the middle of a change. */
@NullMarked
package org.huiyin.rectification.killed;

import org.jspecify.annotations.NullMarked;
