/** Tests of the public log. */
@NullMarked
package org.huiyin.publiclog;

import org.jspecify.annotations.NullMarked;
