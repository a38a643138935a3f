@NullMarked
package org.huiyin.opinions.collection;

import org.jspecify.annotations.NullMarked;
