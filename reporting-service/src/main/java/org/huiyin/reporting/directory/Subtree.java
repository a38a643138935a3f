package org.huiyin.reporting.directory;

/** An organization and everything below it, as it stands now: where an organization moves, its figures move along. */
public final class Subtree {

    private Subtree() {}

    /**
     * A condition on a column of organization codes, with one question mark for the code on top. The tree is walked once
     * for the query. An organization that the directory does not know yet is a tree of its own.
     */
    public static String holds(String column) {
        return column + """
                 = any (array(
                    with recursive subtree (code) as (
                        select ?::text collate "C"
                        union
                        select child.code from organization child join subtree on child.parent_code = subtree.code)
                    select code from subtree))""";
    }
}
