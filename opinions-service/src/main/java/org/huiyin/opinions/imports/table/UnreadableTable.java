package org.huiyin.opinions.imports.table;

/** The file cannot be read as a table; the message tells the clerk what to do about it. */
public final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TableFault fault;

    public UnreadableTable(TableFault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    UnreadableTable(TableFault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    public TableFault fault() {
        return fault;
    }
}
