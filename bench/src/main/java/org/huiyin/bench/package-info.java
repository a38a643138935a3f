/** What the suite costs beside its bare counterparts, measured in one run on one machine. */
@NullMarked
package org.huiyin.bench;

import org.jspecify.annotations.NullMarked;
