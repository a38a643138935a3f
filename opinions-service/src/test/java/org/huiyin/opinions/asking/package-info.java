@NullMarked
package org.huiyin.opinions.asking;

import org.jspecify.annotations.NullMarked;
