/** TCP ports of this machine: whether one is free and who holds it. */
@NullMarked
package org.huiyin.localstack.port;

import org.jspecify.annotations.NullMarked;
