package org.huiyin.rectification.planning;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.kit.feed.FeedDiscretion;

/**
 * REP-7: no other system is told of a person's plan, nor of anything that belongs to one, not even that there is one.
 * Whatever the event: one in whose data, at any depth, the subject is a person or something is not for the public
 * stays.
 */
@ApplicationScoped
class PersonPlanDiscretion implements FeedDiscretion {

    @Override
    public boolean mayLeave(JsonNode event) {
        JsonNode data = event.path("data");
        boolean isOfPerson = data.findValuesAsText("subject").contains(PlanSubject.PERSON.name());
        return !isOfPerson && data.findValues("publicVisible").stream().allMatch(JsonNode::booleanValue);
    }
}
