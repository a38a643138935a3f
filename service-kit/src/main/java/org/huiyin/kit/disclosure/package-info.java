/** What of an entity the change log may hold; free of any framework, so that a domain may use it. */
@NullMarked
package org.huiyin.kit.disclosure;

import org.jspecify.annotations.NullMarked;
