/** Asking a part over HTTP whether it is ready. */
@NullMarked
package org.huiyin.localstack.http;

import org.jspecify.annotations.NullMarked;
