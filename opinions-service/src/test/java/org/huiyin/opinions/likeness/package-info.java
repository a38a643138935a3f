@NullMarked
package org.huiyin.opinions.likeness;

import org.jspecify.annotations.NullMarked;
