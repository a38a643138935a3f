/** The access matrix: every endpoint, every role, own and foreign organization. */
@NullMarked
package org.huiyin.testkit.access;

import org.jspecify.annotations.NullMarked;
