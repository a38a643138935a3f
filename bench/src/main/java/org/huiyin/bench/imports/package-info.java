/** A register of very many letters, imported as CSV and as XLSX, beside COPY of the same rows. */
@NullMarked
package org.huiyin.bench.imports;

import org.jspecify.annotations.NullMarked;
