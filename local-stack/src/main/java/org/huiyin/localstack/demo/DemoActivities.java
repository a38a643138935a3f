package org.huiyin.localstack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The collection activities of COL-2: 416 forums, 556 letters, 12,120 forms and 256 boxes, held by two organizations.
 */
final class DemoActivities {

    static final int FORUMS = 416;
    static final int LETTERS = 556;
    static final int FORMS = 12_120;
    static final int BOXES = 256;

    private static final int ROUNDS = 8;

    private DemoActivities() {}

    /** One activity; its key makes it the same one when the demo is played again after an interruption. */
    record Activity(String key, String collector, String organization, String channel, String title, LocalDate heldOn,
            int participants, int handedOut, int returned) {}

    static List<Activity> all(LocalDate today) {
        List<Activity> all = new ArrayList<>();
        for (int forum = 0; forum < FORUMS; forum++) {
            all.add(activity(forum, "FORUM", "征求意见座谈会", today, 12 + forum % 20, 0, 0));
        }
        for (int round = 0; round < ROUNDS; round++) {
            int letters = share(LETTERS, round);
            int forms = share(FORMS, round);
            all.add(activity(round, "LETTER", "征求意见函", today, 0, letters, letters * 9 / 10));
            all.add(activity(round, "FORM", "征求意见表", today, 0, forms, forms * 4 / 5));
            all.add(activity(round, "BOX", "征求意见箱", today, 0, share(BOXES, round), 0));
        }
        return all;
    }

    private static Activity activity(
            int number, String channel, String title, LocalDate today, int participants, int handedOut, int returned) {
        boolean inTown = number % 2 == 1;
        return new Activity(
                "demo-activity-%s-%d".formatted(channel, number),
                inTown ? "collector-town" : "collector",
                inTown ? "DEMO-TOWN-01" : "DEMO-UNIT-01",
                channel,
                "%s（第%d次）".formatted(title, number + 1),
                today.minusDays(number % 40),
                participants,
                handedOut,
                returned);
    }

    /** The round's share, so that all rounds give the whole. */
    private static int share(int whole, int round) {
        return whole * (round + 1) / ROUNDS - whole * round / ROUNDS;
    }
}
