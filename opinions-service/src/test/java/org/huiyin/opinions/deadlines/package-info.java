@NullMarked
package org.huiyin.opinions.deadlines;

import org.jspecify.annotations.NullMarked;
