/** A made-up district: its directory, ten thousand opinions, and five problems on their way to being solved. */
@NullMarked
package org.huiyin.localstack.demo;

import org.jspecify.annotations.NullMarked;
