package org.huiyin.opinions.imports.table;

/** Why a file as a whole cannot be read as a table. */
public enum TableFault {
    FILE_EMPTY,
    FILE_NOT_A_TABLE,
    FILE_OLD_EXCEL,
    FILE_PASSWORD_PROTECTED,
    FILE_DAMAGED,
    FILE_EXPANDS_TOO_MUCH,
    FILE_TOO_MANY_ROWS,
    FILE_ROW_TOO_LONG,
    COLUMN_MISSING,
    COLUMN_DUPLICATE
}
