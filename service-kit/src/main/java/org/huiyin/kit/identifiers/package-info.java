/** Time-ordered identifiers, free of any framework, so that a domain may make its own ids. */
@NullMarked
package org.huiyin.kit.identifiers;

import org.jspecify.annotations.NullMarked;
