package org.huiyin.opinions.imports;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies an import; later imports have later ids. */
record OpinionImportId(UUID value) {

    static OpinionImportId next() {
        return new OpinionImportId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
