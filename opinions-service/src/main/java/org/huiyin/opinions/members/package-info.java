/** The ledger of members (CAM-4): who belongs where, who is away, who cannot be reached. Personal data stay in here. */
@NullMarked
package org.huiyin.opinions.members;

import org.jspecify.annotations.NullMarked;
