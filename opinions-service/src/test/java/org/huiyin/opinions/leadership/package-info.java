/** Tests of leadership teams and their posts. */
@NullMarked
package org.huiyin.opinions.leadership;

import org.jspecify.annotations.NullMarked;
