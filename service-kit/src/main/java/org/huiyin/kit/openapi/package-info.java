/** What the OpenAPI document of every service says alike: refusals, entity tags, idempotency keys. */
@NullMarked
package org.huiyin.kit.openapi;

import org.jspecify.annotations.NullMarked;
