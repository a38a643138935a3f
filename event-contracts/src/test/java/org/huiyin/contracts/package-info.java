/** Records, schemas, examples and asyncapi.yaml say the same. */
@NullMarked
package org.huiyin.contracts;

import org.jspecify.annotations.NullMarked;
