package org.huiyin.opinions.asking;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.opinions.campaign.ReplyTerms;

/** The reply clock of a campaign. */
@ApplicationScoped
class ReplyClocks {

    private final ReplyTerms terms;

    ReplyClocks(ReplyTerms terms) {
        this.terms = terms;
    }

    ReplyClock of(UUID campaignId) {
        return new ReplyClock(terms.of(campaignId).orElseThrow().calendar());
    }
}
