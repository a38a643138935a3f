package org.huiyin.rectification.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.Startup;

import org.huiyin.rectification.lifecycle.Act;

/** With its conclusion each commitment gets the day on which it is looked at again (REC-9). */
@ApplicationScoped
@Startup
class ConsolidationLooks {

    private final PanacheConsolidationLooks looks;
    private final ConsolidationPolicy policy;

    /** A period that the policy does not know stops the service at its start. */
    ConsolidationLooks(PanacheConsolidationLooks looks, ConsolidationSettings settings) {
        this.looks = looks;
        this.policy = new ConsolidationPolicy(settings.days());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void schedule(Item concluded, Act act) {
        looks.persist(ConsolidationLook.of(concluded, policy, act));
    }
}
