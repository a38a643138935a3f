/** Tests of the ledger of members. */
@NullMarked
package org.huiyin.opinions.members;

import org.jspecify.annotations.NullMarked;
