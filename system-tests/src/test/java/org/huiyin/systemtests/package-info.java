/** Few journeys through the packaged services on a real PostgreSQL, Kafka and Keycloak, black box. */
@NullMarked
package org.huiyin.systemtests;

import org.jspecify.annotations.NullMarked;
