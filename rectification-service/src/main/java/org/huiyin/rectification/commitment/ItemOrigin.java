package org.huiyin.rectification.commitment;

import java.util.UUID;

/**
 * The plan that an item belongs to.
 *
 * @param publicVisible false in a plan for a person: counted, never shown (REP-7)
 */
public record ItemOrigin(UUID planId, UUID campaignId, String organizationCode, boolean publicVisible) {}
