package org.huiyin.rectification.lifecycle;

/** What has states and moves. */
public enum Stateful {
    PLAN,
    ITEM,
    PART,
    CONSOLIDATION_LOOK,
    AMENDMENT,
    SURVEY,
    ORDER
}
