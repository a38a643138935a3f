/** Access tokens as the identity provider would issue them. */
@NullMarked
package org.huiyin.testkit.identity;

import org.jspecify.annotations.NullMarked;
