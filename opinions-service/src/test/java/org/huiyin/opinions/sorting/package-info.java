@NullMarked
package org.huiyin.opinions.sorting;

import org.jspecify.annotations.NullMarked;
