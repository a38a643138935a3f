package org.huiyin.rectification.killed;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The one transaction that is to be cut off, and where. Class loaders share system properties alone, so the order
 * travels from the test to the proxy in one, and the answer back in another.
 *
 * @param before the statement that does not reach PostgreSQL any more, counted from the one that begins the
 *     transaction's work; {@link #AFTER_COMMIT} for none: PostgreSQL commits, and its answer is lost
 * @param beginsWith what the transaction's first statement looks like, so that no other transaction is meant
 */
record Cut(int before, String beginsWith) {

    static final int AFTER_COMMIT = 0;

    private static final String ORDER = "huiyin.test.cut.order";
    private static final String DONE = "huiyin.test.cut.done";

    void order() {
        System.clearProperty(DONE);
        System.setProperty(ORDER, before + " " + beginsWith);
    }

    /** Whether the ordered cut was made: not when the transaction has fewer statements. */
    static boolean wasMade() {
        System.clearProperty(ORDER);
        return System.getProperty(DONE) != null;
    }

    static void made() {
        System.setProperty(DONE, "yes");
    }

    /** The order, for the transaction that begins with this statement; it is given once. */
    static synchronized @Nullable Cut takenBy(String statement) {
        String order = System.getProperty(ORDER);
        if (order == null) {
            return null;
        }
        String[] parts = order.split(" ", 2);
        if (!Pattern.compile(parts[1], Pattern.DOTALL | Pattern.CASE_INSENSITIVE).matcher(statement).find()) {
            return null;
        }
        System.clearProperty(ORDER);
        return new Cut(Integer.parseInt(parts[0]), parts[1]);
    }
}
