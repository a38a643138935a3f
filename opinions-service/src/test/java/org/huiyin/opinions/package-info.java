@NullMarked
package org.huiyin.opinions;

import org.jspecify.annotations.NullMarked;
