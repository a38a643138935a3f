package org.huiyin.opinions.imports;

/** An import waits for a worker. */
record ImportQueued(OpinionImportId importId) {}
