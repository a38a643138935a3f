/** Figures of rounds, and the page that shows them. */
@NullMarked
package org.huiyin.bench.figures;

import org.jspecify.annotations.NullMarked;
