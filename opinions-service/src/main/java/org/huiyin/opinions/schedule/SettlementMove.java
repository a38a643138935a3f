package org.huiyin.opinions.schedule;

/** What can be done with a requirement at an organization. */
public enum SettlementMove {
    TICK_OFF,
    UNTICK,
    WAIVE,
    REINSTATE
}
