/** Reads tables row by row from whatever an office calls a spreadsheet, CSV or XLSX, in constant memory. */
@NullMarked
package org.huiyin.opinions.imports.table;

import org.jspecify.annotations.NullMarked;
