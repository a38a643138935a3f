package org.huiyin.opinions.imports;

/**
 * A worker's hold on an import.
 *
 * @param run the number of this attempt; whoever takes over has a higher one
 */
record ImportClaim(OpinionImportId importId, int run) {}
