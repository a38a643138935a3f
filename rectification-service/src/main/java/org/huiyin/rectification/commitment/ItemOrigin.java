package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * The plan that an item belongs to.
 *
 * @param publicVisible false in a plan for a person: counted, never shown (REP-7)
 */
@Embeddable
public record ItemOrigin(UUID planId, UUID campaignId, String organizationCode, boolean publicVisible) {}
