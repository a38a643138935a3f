/** Who did what and when, beside the change (TRU-3). */
@NullMarked
package org.huiyin.kit.changelog;

import org.jspecify.annotations.NullMarked;
