@NullMarked
package org.huiyin.opinions.campaign;

import org.jspecify.annotations.NullMarked;
