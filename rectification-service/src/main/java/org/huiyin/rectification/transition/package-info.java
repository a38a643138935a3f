/** An organization passes from one phase of a campaign to the next in six signed steps (SUP-4). */
@NullMarked
package org.huiyin.rectification.transition;

import org.jspecify.annotations.NullMarked;
