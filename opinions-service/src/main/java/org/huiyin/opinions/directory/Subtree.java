package org.huiyin.opinions.directory;

/** An organization and everything below it as a range of paths. */
final class Subtree {

    private Subtree() {}

    /**
     * The first text after every path that starts with this one: paths end with a slash, and zero follows the slash.
     */
    static String endOf(String path) {
        return path.substring(0, path.length() - 1) + '0';
    }
}
