/** A Keycloak server with the realm of the suite and its demo users. */
@NullMarked
package org.huiyin.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
