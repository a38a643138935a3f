package org.huiyin.opinions.asking;

/** What can be done with a question to a giver. */
public enum QuestionMove {
    /** By the giver, with the receipt. */
    REPLY,
    /** By those who asked. */
    WITHDRAW
}
