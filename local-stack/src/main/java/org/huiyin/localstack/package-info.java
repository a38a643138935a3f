/** The whole suite on one bare machine: which parts it has, where they live, and in which order they start and stop. */
@NullMarked
package org.huiyin.localstack;

import org.jspecify.annotations.NullMarked;
