/** The packaged services of the suite as child processes. */
@NullMarked
package org.huiyin.localstack.service;

import org.jspecify.annotations.NullMarked;
