/** A real PostgreSQL server with durable settings, and a database and a login for each who needs one. */
@NullMarked
package org.huiyin.localstack.postgres;

import org.jspecify.annotations.NullMarked;
