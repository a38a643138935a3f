/** The rules of the house, checked on byte code. */
@NullMarked
package org.huiyin.testkit.rules;

import org.jspecify.annotations.NullMarked;
