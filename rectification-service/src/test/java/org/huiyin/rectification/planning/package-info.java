/** Tests of plans and consultations. */
@NullMarked
package org.huiyin.rectification.planning;

import org.jspecify.annotations.NullMarked;
