/** Tests of the feed. */
@NullMarked
package org.huiyin.kit.feed;

import org.jspecify.annotations.NullMarked;
