package org.huiyin.contracts.opinions;

/**
 * The reply to an opinion is overdue, and a level that was not told before is told now (SRT-5). Each level once:
 * comments and sorting reset nothing, an answer ends it.
 *
 * @param opinion its state; the level tells more than the state does
 * @param level 1 the organization concerned, 2 the organization above it, 3 the campaign office
 * @param organizationCode whom it is told: at level 3 the district, where the office sits
 */
public record OpinionOverdue(OpinionSnapshot opinion, int level, String organizationCode) {}
