package org.huiyin.opinions.collection;

/** What can be done with an opinion. */
public enum OpinionMove {
    /** Into a category, or into a problem and so into the problem's category. */
    SORT,
    /** A sorting is undone, and there was none before it. */
    UNSORT,
    /** The organization concerned or the office answers in words. */
    ANSWER,
    /** The office says why nothing is done. */
    DECLINE,
    /** Rectification published the result of a linked item, or such a result no longer stands. */
    REVIEW_RESULT,
    /** It left the problem whose result was its only answer. */
    REOPEN
}
