/** A REST client of the suite, as another district system would write one: for the demo and for black-box tests. */
@NullMarked
package org.huiyin.localstack.client;

import org.jspecify.annotations.NullMarked;
