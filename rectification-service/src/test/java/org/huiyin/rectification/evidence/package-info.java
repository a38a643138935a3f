/** Tests of uploaded evidence. */
@NullMarked
package org.huiyin.rectification.evidence;

import org.jspecify.annotations.NullMarked;
