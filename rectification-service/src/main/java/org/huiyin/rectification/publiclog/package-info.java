/** What was promised, amended, achieved and reopened, in a log that anyone can check (TRU-2). */
@NullMarked
package org.huiyin.rectification.publiclog;

import org.jspecify.annotations.NullMarked;
