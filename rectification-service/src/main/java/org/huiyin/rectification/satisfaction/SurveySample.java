package org.huiyin.rectification.satisfaction;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.huiyin.rectification.lifecycle.Act;

/** Whom chance chose to be asked (SAT-1); drawn once, with a seed that nobody chose. */
@Entity
@Immutable
@Table(name = "survey_sample")
class SurveySample {

    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID surveyId;
    @Enumerated(EnumType.STRING)
    private SampleUnit unit;
    private String frame;
    private int frameSize;
    private int sampleSize;
    private byte[] seed;
    private int[] numbers;
    private LocalDate drawnOn;

    protected SurveySample() {}

    static SurveySample draw(SurveyId survey, SampleFrame frame, int sampleSize, Act act) {
        SurveySample sample = new SurveySample();
        sample.surveyId = survey.value();
        sample.unit = frame.unit();
        sample.frame = frame.description();
        sample.frameSize = frame.size();
        sample.sampleSize = sampleSize;
        sample.seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(sample.seed);
        sample.numbers = RandomDraw.draw(sample.seed, frame.size(), sampleSize);
        sample.drawnOn = act.today();
        return sample;
    }

    SampleView view() {
        List<Integer> drawn = Arrays.stream(numbers).boxed().toList();
        return new SampleView(
                surveyId, unit, frame, frameSize, sampleSize, HexFormat.of().formatHex(seed), SampleView.ALGORITHM, drawn,
                drawnOn);
    }
}
