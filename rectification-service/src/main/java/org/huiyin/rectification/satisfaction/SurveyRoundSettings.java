package org.huiyin.rectification.satisfaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How surveys are closed by the calendar. */
@ConfigMapping(prefix = "huiyin.survey-round")
interface SurveyRoundSettings {

    /** Time between two rounds; {@code off} for none. */
    @WithDefault("1m")
    String every();

    /** Time before the first. */
    @WithDefault("10s")
    String delayed();

    /** Surveys that are looked for at a time. */
    @WithDefault("100")
    int batchSize();
}
