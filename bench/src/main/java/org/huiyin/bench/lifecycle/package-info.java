/** Whole lifecycles per second through REST, before and after a million opinions were loaded. */
@NullMarked
package org.huiyin.bench.lifecycle;

import org.jspecify.annotations.NullMarked;
