package org.huiyin.opinions.imports.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the sender says about a CSV file; what is absent is found out. An XLSX file needs none of it.
 *
 * @param encoding of the text
 * @param delimiter between cells
 */
public record TableOptions(Optional<Charset> encoding, Optional<Character> delimiter) {

    public static final TableOptions NONE = new TableOptions(Optional.empty(), Optional.empty());
}
