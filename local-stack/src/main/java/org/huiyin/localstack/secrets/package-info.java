/** Random passwords and keys, made once and kept in files that only their owner reads. */
@NullMarked
package org.huiyin.localstack.secrets;

import org.jspecify.annotations.NullMarked;
