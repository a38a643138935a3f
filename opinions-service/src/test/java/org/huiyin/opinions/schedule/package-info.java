@NullMarked
package org.huiyin.opinions.schedule;

import org.jspecify.annotations.NullMarked;
