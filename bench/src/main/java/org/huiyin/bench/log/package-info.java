/** How long it takes anyone to check the public log. */
@NullMarked
package org.huiyin.bench.log;

import org.jspecify.annotations.NullMarked;
