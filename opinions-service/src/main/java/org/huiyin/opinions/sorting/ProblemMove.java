package org.huiyin.opinions.sorting;

/** What can be done with a problem. */
enum ProblemMove {
    LINK,
    UNLINK,
    /** Title, description, category or prominence anew. */
    DESCRIBE,
    ASSIGN,
    /** Another problem is merged into it. */
    ABSORB,
    /** Some of its opinions become a new problem. */
    SPLIT,
    /** Its opinions go to another problem. */
    MERGE,
    /** A merge is undone. */
    RESTORE,
    /** The split that it came of is undone. */
    REJOIN
}
