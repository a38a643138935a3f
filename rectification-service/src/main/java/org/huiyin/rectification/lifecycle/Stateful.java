package org.huiyin.rectification.lifecycle;

/** What has states and moves. */
public enum Stateful {
    PLAN,
    ITEM,
    AMENDMENT,
    SURVEY,
    TRANSITION,
    LOOK_BACK
}
