/** Reporting: what became of the opinions and commitments that the other services tell of. */
@NullMarked
package org.huiyin.reporting;

import org.jspecify.annotations.NullMarked;
