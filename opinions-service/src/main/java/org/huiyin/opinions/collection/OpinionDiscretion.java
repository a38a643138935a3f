package org.huiyin.opinions.collection;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.kit.feed.FeedDiscretion;

/** SRT-4: no other system is told that there is an opinion about a person. */
@ApplicationScoped
class OpinionDiscretion implements FeedDiscretion {

    private static final Set<String> PERSONS = Arrays.stream(Target.values())
            .filter(Target::isIndividual)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean mayLeave(JsonNode event) {
        return !PERSONS.contains(event.at("/data/opinion/target").asText());
    }
}
