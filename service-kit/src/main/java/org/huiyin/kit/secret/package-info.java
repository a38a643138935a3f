/** Keyed hashes and encryption under the service's one secret key. */
@NullMarked
package org.huiyin.kit.secret;

import org.jspecify.annotations.NullMarked;
