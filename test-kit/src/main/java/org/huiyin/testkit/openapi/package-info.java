/** The OpenAPI document that a service serves, held against the committed one. */
@NullMarked
package org.huiyin.testkit.openapi;

import org.jspecify.annotations.NullMarked;
