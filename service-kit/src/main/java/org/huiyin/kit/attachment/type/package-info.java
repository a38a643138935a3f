/** The kinds of file that may be attached, free of any framework, so that a domain may use them (COL-7). */
@NullMarked
package org.huiyin.kit.attachment.type;

import org.jspecify.annotations.NullMarked;
