package org.huiyin.opinions.imports;

import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemType;
import org.huiyin.opinions.imports.table.TableFault;
import org.huiyin.opinions.imports.table.UnreadableTable;

/** The errors of file imports; part of the service's catalogue. */
enum ImportProblem implements ProblemType {
    FILE_EMPTY(422, "The file holds no rows"),
    FILE_NOT_A_TABLE(422, "The file is neither CSV nor XLSX"),
    FILE_OLD_EXCEL(422, "The file is a workbook of the old kind"),
    FILE_PASSWORD_PROTECTED(422, "The workbook has a password"),
    FILE_DAMAGED(422, "The file is damaged"),
    FILE_EXPANDS_TOO_MUCH(422, "The workbook is too large when unpacked"),
    FILE_TOO_MANY_ROWS(422, "The table has too many rows"),
    FILE_ROW_TOO_LONG(422, "A row of the table never ends"),
    COLUMN_MISSING(422, "The table lacks a column"),
    COLUMN_DUPLICATE(422, "The table has a column twice"),
    /** Of a job only: it was begun again and again and never finished. */
    IMPORT_GAVE_UP(500, "The import could not be finished");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ImportProblem of(TableFault fault) {
        return switch (fault) {
            case FILE_EMPTY -> FILE_EMPTY;
            case FILE_NOT_A_TABLE -> FILE_NOT_A_TABLE;
            case FILE_OLD_EXCEL -> FILE_OLD_EXCEL;
            case FILE_PASSWORD_PROTECTED -> FILE_PASSWORD_PROTECTED;
            case FILE_DAMAGED -> FILE_DAMAGED;
            case FILE_EXPANDS_TOO_MUCH -> FILE_EXPANDS_TOO_MUCH;
            case FILE_TOO_MANY_ROWS -> FILE_TOO_MANY_ROWS;
            case FILE_ROW_TOO_LONG -> FILE_ROW_TOO_LONG;
            case COLUMN_MISSING -> COLUMN_MISSING;
            case COLUMN_DUPLICATE -> COLUMN_DUPLICATE;
        };
    }

    static Problem of(UnreadableTable refused) {
        return Problem.of(of(refused.fault()), String.valueOf(refused.getMessage()));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
