/** The enumerations that reports speak in, with their labels. */
@NullMarked
package org.huiyin.reporting.codelist;

import org.jspecify.annotations.NullMarked;
