/** Many opinions at once, rows and events, as the service would have written and told them. */
@NullMarked
package org.huiyin.bench.bulk;

import org.jspecify.annotations.NullMarked;
