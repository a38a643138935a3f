/** Where a service under test sends its traces. */
@NullMarked
package org.huiyin.testkit.traces;

import org.jspecify.annotations.NullMarked;
