/** How fast ballots are cast, through the service and by plain JDBC (SAT-1). */
@NullMarked
package org.huiyin.bench.ballots;

import org.jspecify.annotations.NullMarked;
