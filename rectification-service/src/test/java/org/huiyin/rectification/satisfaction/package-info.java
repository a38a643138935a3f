/** Tests of surveys and ballots. */
@NullMarked
package org.huiyin.rectification.satisfaction;

import org.jspecify.annotations.NullMarked;
