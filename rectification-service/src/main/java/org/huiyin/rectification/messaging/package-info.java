/** Events of opinions-service on their way in. */
@NullMarked
package org.huiyin.rectification.messaging;

import org.jspecify.annotations.NullMarked;
