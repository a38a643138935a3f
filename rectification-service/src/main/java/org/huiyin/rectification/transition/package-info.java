/** An organization passes from one phase of a campaign to the next in six steps, each with its document and signature (SUP-4). */
@NullMarked
package org.huiyin.rectification.transition;

import org.jspecify.annotations.NullMarked;
