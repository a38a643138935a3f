/** Tests of appraisals. */
@NullMarked
package org.huiyin.opinions.appraisal;

import org.jspecify.annotations.NullMarked;
