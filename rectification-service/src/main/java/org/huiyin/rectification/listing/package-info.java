/** Filters of lists: read from the query, put into a query. */
@NullMarked
package org.huiyin.rectification.listing;

import org.jspecify.annotations.NullMarked;
