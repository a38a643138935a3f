/** What the tests of this service share, and tests of the service as a whole. */
@NullMarked
package org.huiyin.rectification;

import org.jspecify.annotations.NullMarked;
