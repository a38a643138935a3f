/** The command line: starts a whole local stack, says what it does, and stops it in order. */
@NullMarked
package org.huiyin.localstack.launcher;

import org.jspecify.annotations.NullMarked;
