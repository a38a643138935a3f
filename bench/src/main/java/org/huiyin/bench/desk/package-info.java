/** The sorting desk's list with few and with very many opinions. */
@NullMarked
package org.huiyin.bench.desk;

import org.jspecify.annotations.NullMarked;
