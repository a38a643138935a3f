/**
 * A log that only grows: canonical entries, their chain and Merkle tree, the proofs, and the check of a download
 * (TRU-2).
 */
@NullMarked
package org.huiyin.publiclog;

import org.jspecify.annotations.NullMarked;
