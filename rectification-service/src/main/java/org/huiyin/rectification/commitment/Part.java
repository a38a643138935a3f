package org.huiyin.rectification.commitment;

import jakarta.persistence.Embeddable;

/**
 * What a co-operating organization does (REC-8).
 *
 * @param progressPercent 0 to 100, as that organization reports it
 */
@Embeddable
public record Part(String organizationCode, String part, int progressPercent) {

    public Part {
        if (progressPercent < 0 || progressPercent > 100) {
            throw new IllegalArgumentException("Not a percentage: " + progressPercent);
        }
    }

    Part at(int percent) {
        return new Part(organizationCode, part, percent);
    }
}
