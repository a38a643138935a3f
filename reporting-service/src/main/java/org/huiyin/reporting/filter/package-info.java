/** Conditions of queries and the reading of their parameters. */
@NullMarked
package org.huiyin.reporting.filter;

import org.jspecify.annotations.NullMarked;
