/** Tests of the tasks. */
@NullMarked
package org.huiyin.rectification.tasks;

import org.jspecify.annotations.NullMarked;
