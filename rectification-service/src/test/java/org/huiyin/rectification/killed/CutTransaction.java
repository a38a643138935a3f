package org.huiyin.rectification.killed;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Counts the statements of the transaction that is to be cut off, as they pass by in PostgreSQL's protocol. */
final class CutTransaction {

    private static final byte PARSE = 'P';
    private static final byte EXECUTE = 'E';
    private static final byte QUERY = 'Q';

    private String statement = "";
    private @Nullable Cut cut;
    private int statements;
    private volatile boolean isCommitted;

    /** Whether the connection is to end before this message of the service. */
    boolean endsBefore(byte type, byte[] body) {
        switch (type) {
            case PARSE -> {
                // After the statement's own name, which is empty: nothing is kept prepared.
                statement = new String(body, StandardCharsets.UTF_8).substring(1);
                return false;
            }
            case QUERY -> {
                statement = new String(body, StandardCharsets.UTF_8);
                return isLast();
            }
            case EXECUTE -> {
                return isLast();
            }
            default -> {
                return false;
            }
        }
    }

    private boolean isLast() {
        if (cut == null) {
            cut = Cut.takenBy(statement);
            statements = 0;
        }
        if (cut == null) {
            return false;
        }
        statements++;
        if (statements == cut.before()) {
            return true;
        }
        if (statement.startsWith("COMMIT")) {
            isCommitted = cut.before() == Cut.AFTER_COMMIT;
            cut = null;
        } else if (statement.startsWith("ROLLBACK")) {
            cut = null;
        }
        return false;
    }

    /** Whether what PostgreSQL says now must not reach the service. */
    boolean hidesAnswer() {
        return isCommitted;
    }
}
