/** Tests of the public log. */
@NullMarked
package org.huiyin.rectification.publiclog;

import org.jspecify.annotations.NullMarked;
