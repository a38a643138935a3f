/** Tests of handing tasks over. */
@NullMarked
package org.huiyin.rectification.delegation;

import org.jspecify.annotations.NullMarked;
