/** What rectification-service tells: plans, public commitments and what became of them. */
@NullMarked
package org.huiyin.contracts.rectification;

import org.jspecify.annotations.NullMarked;
