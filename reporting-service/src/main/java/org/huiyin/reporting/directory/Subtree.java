package org.huiyin.reporting.directory;

import java.time.LocalDate;

/**
 * An organization and everything below it, as it stood at the end of a day (CAM-1): a report of a period that is over
 * does not change when an organization moves later. Facts keep the code under which they were recorded.
 */
public final class Subtree {

    /** After every move: the tree as it stands. */
    public static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    private Subtree() {}

    /**
     * A condition on a column of organization codes, with a question mark for the code on top and one for the day. The
     * tree is walked once for the query: along the index of parents, and through the few organizations that ever moved.
     * An organization that the directory does not know yet is a tree of its own.
     */
    public static String holds(String column) {
        return column + """
                 = any (array(
                    with recursive subtree (code) as (
                        select ?::text collate "C"
                        union
                        select child.code from day, subtree cross join lateral (
                            select code from organization where parent_code = subtree.code and former_parents = '[]'
                            union all
                            select code from organization where former_parents <> '[]' and subtree.code = (
                                select standing.code collate "C" from (
                                    select former ->> 'parentCode' as code, turn
                                    from jsonb_array_elements(former_parents) with ordinality as left_then (former, turn)
                                    where (former ->> 'until')::date > day.last
                                    union all
                                    select parent_code, 2147483647) as standing
                                order by turn limit 1)) as child),
                    day (last) as (select ?::date)
                    select code from subtree))""";
    }
}
