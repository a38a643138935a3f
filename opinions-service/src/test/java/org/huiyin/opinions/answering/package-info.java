@NullMarked
package org.huiyin.opinions.answering;

import org.jspecify.annotations.NullMarked;
