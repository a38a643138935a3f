/** A small service that uses every part of the kit, so that the kit is tested as services use it. */
@NullMarked
package org.huiyin.kit.sample;

import org.jspecify.annotations.NullMarked;
