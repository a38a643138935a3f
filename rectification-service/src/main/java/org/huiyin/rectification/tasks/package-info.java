/** What somebody must do next, and by when: gathered from the rooms whose matters wait. */
@NullMarked
package org.huiyin.rectification.tasks;

import org.jspecify.annotations.NullMarked;
