/** What a consumer could not process: set aside, counted, listed, replayed. */
@NullMarked
package org.huiyin.kit.deadletter;

import org.jspecify.annotations.NullMarked;
