@NullMarked
package org.huiyin.opinions.imports.table;

import org.jspecify.annotations.NullMarked;
