@NullMarked
package org.huiyin.opinions.imports;

import org.jspecify.annotations.NullMarked;
