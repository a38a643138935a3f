/** Opinions accepted per second, beside plain JDBC. */
@NullMarked
package org.huiyin.bench.intake;

import org.jspecify.annotations.NullMarked;
