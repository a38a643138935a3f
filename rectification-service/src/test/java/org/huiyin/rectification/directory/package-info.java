/** Tests of what is kept from events. */
@NullMarked
package org.huiyin.rectification.directory;

import org.jspecify.annotations.NullMarked;
