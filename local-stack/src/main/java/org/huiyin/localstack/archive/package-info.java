/** Unpacking the archives that programs come in. */
@NullMarked
package org.huiyin.localstack.archive;

import org.jspecify.annotations.NullMarked;
