/** The organizations and campaigns by which reports are cut, as opinions-service tells them. */
@NullMarked
package org.huiyin.reporting.directory;

import org.jspecify.annotations.NullMarked;
