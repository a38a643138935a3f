/** Who calls: name, roles and organization from the access token. */
@NullMarked
package org.huiyin.kit.identity;

import org.jspecify.annotations.NullMarked;
