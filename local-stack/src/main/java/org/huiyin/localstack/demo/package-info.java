/**
 * A made-up district: its directory, ten thousand opinions, and eight publicly promised problems on their way to being
 * solved.
 */
@NullMarked
package org.huiyin.localstack.demo;

import org.jspecify.annotations.NullMarked;
