package org.huiyin.opinions.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.ReplyTerms;

/**
 * Brings the due days of open opinions up to a working calendar that was published after they were received (CAM-6):
 * some in each transaction, from where the last one stopped, whichever replica that was.
 */
@ApplicationScoped
class PostponeReplies {

    private static final int CHUNK = 500;
    private static final Caller CALLER = Caller.system("opinions-service");

    private final ReplyReviews reviews;
    private final Opinions opinions;
    private final ReplyTerms terms;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    PostponeReplies(
            ReplyReviews reviews,
            Opinions opinions,
            ReplyTerms terms,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.terms = terms;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** @return whether there was something to do, and there may be more */
    @Transactional
    boolean postponeSome() {
        Instant now = time.now();
        Optional<ReplyReview> due = reviews.takeDue(now);
        due.ifPresent(review -> {
            List<ReplyReviews.Place> places = reviews.nextOpinions(review, CHUNK);
            postpone(review.year(), places, now);
            if (places.size() < CHUNK) {
                review.finishState(now);
            } else {
                review.advance(places.getLast().receivedOn(), places.getLast().opinionId());
            }
            if (review.isOver()) {
                reviews.delete(review);
            }
        });
        return due.isPresent();
    }

    private void postpone(int year, List<ReplyReviews.Place> places, Instant now) {
        if (places.isEmpty()) {
            return;
        }
        List<OutgoingEvent> events = new ArrayList<>();
        Map<String, LocalDate> dueDays = new TreeMap<>();
        ReplyTerms.Reckoning reckoning = terms.upToDate();
        LocalDate today = time.today();
        for (Opinion opinion :
                opinions.lock(places.stream().map(ReplyReviews.Place::opinionId).toList())) {
            LocalDate termEnd = reckoning.dueOn(opinion.receivedOn(), opinion.replyWorkingDays());
            if (opinion.postponeReply(termEnd, today, now)) {
                events.add(OpinionEvents.replyPostponed(opinion));
                dueDays.put(opinion.id().toString(), termEnd);
            }
        }
        outbox.recordAll(events);
        if (!events.isEmpty()) {
            changeLog.record(
                    CALLER,
                    "postpone-replies",
                    "working-calendar",
                    Integer.toString(year),
                    Map.of("opinions", dueDays.size(), "dueOn", dueDays));
        }
    }
}
