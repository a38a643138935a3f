package org.huiyin.rectification.satisfaction;

import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Identifies a survey. */
public record SurveyId(UUID value) {

    static SurveyId next() {
        return new SurveyId(TimeOrderedId.next());
    }
}
