/** What this service told, for systems that fetch: the events of its topics by a cursor. */
@NullMarked
package org.huiyin.kit.feed;

import org.jspecify.annotations.NullMarked;
