/** What every request and answer has in common: strict JSON, entity tags. */
@NullMarked
package org.huiyin.kit.http;

import org.jspecify.annotations.NullMarked;
