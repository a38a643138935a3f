package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * What happens to surveys by the calendar, in every replica: those whose last day is over are closed, the oldest first
 * (SAT-2), and each box is shaken once a day (SAT-1). Surveys are locked one by one, never the round.
 */
@ApplicationScoped
@Startup
class SurveyRound {

    private static final Logger LOG = Logger.getLogger(SurveyRound.class);

    private final PanacheSurveys surveys;
    private final CloseSurvey closeSurvey;
    private final ShakeBallotBox shakeBallotBox;
    private final DistrictTime time;
    private final SurveyRoundSettings settings;
    private final Counter refused;

    SurveyRound(
            PanacheSurveys surveys,
            CloseSurvey closeSurvey,
            ShakeBallotBox shakeBallotBox,
            DistrictTime time,
            SurveyRoundSettings settings,
            MeterRegistry meters) {
        this.surveys = surveys;
        this.closeSurvey = closeSurvey;
        this.shakeBallotBox = shakeBallotBox;
        this.time = time;
        this.settings = settings;
        this.refused = Counter.builder("huiyin.surveys.closing.refused")
                .description("Surveys that were over and could not be closed, each time that it was tried")
                .register(meters);
    }

    @Scheduled(
            every = "${huiyin.survey-round.every}",
            delayed = "${huiyin.survey-round.delayed}",
            identity = "survey-round",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** @return how many surveys were closed or extended */
    int run() {
        int closed = closeWhatIsOver();
        shakeEachBox();
        return closed;
    }

    /** One that does not open stands in nobody's way, and is tried again in the next round. */
    private void shakeEachBox() {
        int left = 0;
        List<UUID> unshaken;
        do {
            unshaken = surveys.unshaken(time.today(), left, settings.batchSize());
            for (UUID id : unshaken) {
                if (!shake(id)) {
                    left++;
                }
            }
        } while (unshaken.size() == settings.batchSize());
    }

    private boolean shake(UUID id) {
        try {
            return shakeBallotBox.shake(id);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "The ballot box of survey %s cannot be shaken", id);
            return false;
        }
    }

    /** One that cannot be closed stands in nobody's way: the next are looked for behind it. */
    private int closeWhatIsOver() {
        int closed = 0;
        int left = 0;
        List<UUID> over;
        do {
            over = surveys.over(time.today(), left, settings.batchSize());
            for (UUID id : over) {
                if (close(id)) {
                    closed++;
                } else {
                    left++;
                }
            }
        } while (over.size() == settings.batchSize());
        return closed;
    }

    private boolean close(UUID id) {
        try {
            Optional<Outcome<Survey>> outcome = closeSurvey.closeWhenOver(id);
            boolean isRefused = outcome.filter(Outcome.Refused.class::isInstance).isPresent();
            if (isRefused) {
                refused.increment();
                LOG.warnf("Survey %s is over and cannot be closed: %s", id, outcome.get());
            }
            return outcome.isPresent() && !isRefused;
        } catch (RuntimeException failed) {
            refused.increment();
            LOG.warnf(failed, "Survey %s is over and cannot be closed", id);
            return false;
        }
    }
}
