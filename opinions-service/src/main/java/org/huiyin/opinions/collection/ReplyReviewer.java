package org.huiyin.opinions.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.huiyin.opinions.campaign.WorkingCalendarPublished;

/** Goes through open opinions in the background; wakes when a calendar is published, and looks for what was left. */
@ApplicationScoped
class ReplyReviewer {

    private static final Logger LOG = Logger.getLogger(ReplyReviewer.class);

    private final PostponeReplies postponing;
    private volatile boolean stopping;

    ReplyReviewer(PostponeReplies postponing) {
        this.postponing = postponing;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkingCalendarPublished published) {
        Thread.ofVirtual().name("reply-review").start(this::reviewWhatIsDue);
    }

    @Scheduled(
            every = "${huiyin.replies.review-every:10s}",
            identity = "review-replies",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reviewWhatIsDue() {
        boolean isMoreToDo = true;
        while (isMoreToDo && !stopping) {
            try {
                isMoreToDo = postponing.postponeSome();
            } catch (RuntimeException away) {
                LOG.warnf("The review of due days waits: %s", away.getMessage());
                return;
            }
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }
}
