/** Every enumeration of this service with its labels. */
@NullMarked
package org.huiyin.opinions.codelist;

import org.jspecify.annotations.NullMarked;
