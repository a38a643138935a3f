package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * An officer takes up in a plan that may still be changed what was found elsewhere; the rest they write as ever
 * (SUP-3).
 */
@ApplicationScoped
public class TakeUpProblem {

    private final AddItem addItem;

    TakeUpProblem(AddItem addItem) {
        this.addItem = addItem;
    }

    @Transactional
    public Outcome<Item> takeUp(UUID plan, String problem, Caller caller) {
        return addItem.add(plan, ItemRequest.ofProblem(problem), caller);
    }
}
