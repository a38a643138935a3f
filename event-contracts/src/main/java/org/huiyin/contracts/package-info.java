/** The catalogue of everything that Huiyin's services tell each other. */
@NullMarked
package org.huiyin.contracts;

import org.jspecify.annotations.NullMarked;
