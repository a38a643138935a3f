package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sample with everything that is needed to draw it again (SAT-1).
 *
 * @param frame which list it was, and how it is numbered
 * @param seed 64 hexadecimal digits, made by the service when it was drawn
 * @param algorithm the recipe's name: docs/random-sample.md
 * @param numbers what was drawn, at most 5,000, each from 1 to {@code frameSize}, in the order of the draw
 */
record SampleView(
        UUID surveyId,
        SampleUnit unit,
        String frame,
        int frameSize,
        int sampleSize,
        String seed,
        String algorithm,
        List<Integer> numbers,
        LocalDate drawnOn) {

    static final String ALGORITHM = "huiyin-sample-1";
}
