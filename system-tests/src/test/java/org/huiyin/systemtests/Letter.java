package org.huiyin.systemtests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * An opinion that somebody is going to give.
 *
 * @param number its place in the row of all letters
 * @param idempotencyKey its own, sent with every repeat
 * @param isAcceptable whether the service must take it; it must refuse the others
 */
record Letter(int number, String idempotencyKey, Map<String, Object> body, boolean isAcceptable) {

    private static final List<String> TARGETS = List.of(
            "DISTRICT_TEAM", "DISTRICT_LEADER", "UNIT_TEAM", "UNIT_TEAM_MEMBER", "BRANCH_TEAM", "BRANCH_HEAD",
            "COMMITTEE_MEMBER", "ORDINARY_MEMBER");

    /** What is wrong with a letter that must be refused. */
    private static final List<Map<String, Object>> MISTAKES = List.of(
            Map.of("campaignId", new UUID(0, 0).toString()),
            Map.of("organizationCode", "NOBODY"),
            Map.of("target", "THE_WEATHER"),
            Map.of("text", " "));

    /** Draws that many letters of each kind, mixed. */
    static List<Letter> draw(SplittableRandom random, String campaign, int acceptable, int wrong) {
        List<Boolean> kinds = new ArrayList<>(Collections.nCopies(acceptable, true));
        kinds.addAll(Collections.nCopies(wrong, false));
        Collections.shuffle(kinds, random);
        List<Letter> letters = new ArrayList<>();
        for (int number = 0; number < kinds.size(); number++) {
            letters.add(draw(random, campaign, number, kinds.get(number)));
        }
        return letters;
    }

    private static Letter draw(SplittableRandom random, String campaign, int number, boolean isAcceptable) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "campaignId", campaign,
                "organizationCode", Directory.UNIT,
                "target", TARGETS.get(random.nextInt(TARGETS.size())),
                "channel", "ONLINE",
                "respondent", "RESIDENT",
                "text", "第%d封信：服务中断的时候提的意见。".formatted(number)));
        if (!isAcceptable) {
            body.putAll(MISTAKES.get(random.nextInt(MISTAKES.size())));
        }
        return new Letter(number, campaign + "-" + number, Map.copyOf(body), isAcceptable);
    }

    String target() {
        return body.get("target").toString();
    }
}
