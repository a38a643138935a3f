/** How long a published commitment takes to the public noticeboard. */
@NullMarked
package org.huiyin.bench.noticeboard;

import org.jspecify.annotations.NullMarked;
