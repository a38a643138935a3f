package org.huiyin.opinions.answering;

/** What can be done with a draft of an answer. */
public enum DraftMove {
    /** Other words. */
    EDIT,
    /** To whoever approves it. */
    SUBMIT,
    /** To the givers without approval, where the campaign asks for none. */
    PUBLISH,
    /** To the givers, by somebody who did not write it (TRU-4). */
    APPROVE,
    /** Back to those who wrote it, with a reason. */
    RETURN,
    /** It is not needed any more. */
    WITHDRAW
}
