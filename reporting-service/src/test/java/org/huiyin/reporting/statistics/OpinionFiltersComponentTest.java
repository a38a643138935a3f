package org.huiyin.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.huiyin.contracts.opinions.OpinionSnapshot;
import org.huiyin.reporting.BulkPublisher;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Every combination of filters against a count of the opinions themselves. */
@QuarkusTest
@WithRealParts
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionFiltersComponentTest {

    private static final List<String> CHANNELS = List.of("FORUM", "LETTER", "HOTLINE");
    private static final List<String> RESPONDENTS = List.of("MEMBER", "RESIDENT");
    private static final List<String> TARGETS = List.of("UNIT_TEAM", "BRANCH_HEAD", "ORDINARY_MEMBER");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    @Test
    void countsWhatEveryCombinationOfFiltersAsksFor() {
        // given
        UUID campaign = DistrictMother.campaign();
        String town = DistrictMother.organization("TOWN", null);
        String village = DistrictMother.organization("VILLAGE", town);
        String unit = DistrictMother.organization("UNIT", null);
        List<OpinionSnapshot> opinions = publishOpinions(campaign, List.of(town, village, unit));
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(opinions.size()));

        List<String> wrong = new ArrayList<>();
        for (Map<String, String> filters : combinations(town)) {
            // when
            Map<String, String> parameters = new HashMap<>(filters);
            parameters.put("campaign", campaign.toString());
            int counted = Reports.asAuditor("/v1/statistics/opinions", parameters).getInt("total");

            // then
            long expected = opinions.stream().filter(matches(filters, List.of(town, village))).count();
            if (counted != expected) {
                wrong.add(filters + ": " + counted + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<OpinionSnapshot> publishOpinions(UUID campaign, List<String> organizations) {
        Random random = new Random(20260301);
        List<OpinionMother> opinions = new ArrayList<>();
        for (int opinion = 0; opinion < 600; opinion++) {
            opinions.add(OpinionMother.opinionIn(campaign)
                    .of(organizations.get(random.nextInt(organizations.size())))
                    .through(CHANNELS.get(random.nextInt(CHANNELS.size())))
                    .from(RESPONDENTS.get(random.nextInt(RESPONDENTS.size())))
                    .about(TARGETS.get(random.nextInt(TARGETS.size())))
                    .sortedInto(random.nextBoolean() ? "PUBLIC_ORDER" : null)
                    .receivedOn(FIRST.plusDays(random.nextInt(120))));
        }
        BulkPublisher.publish(opinions);
        return opinions.stream().map(OpinionMother::snapshot).toList();
    }

    private static List<Map<String, String>> combinations(String town) {
        List<Map<String, String>> combinations = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            for (String from : List.of("", "2026-02-01", "2026-02-11")) {
                for (String to : List.of("", "2026-03-31", "2026-04-15")) {
                    Map<String, String> filters = new HashMap<>();
                    put(filters, "channel", (bits & 1) == 0 ? "" : "LETTER");
                    put(filters, "respondent", (bits & 2) == 0 ? "" : "RESIDENT");
                    put(filters, "category", (bits & 4) == 0 ? "" : "PUBLIC_ORDER");
                    put(filters, "organization", (bits & 8) == 0 ? "" : town);
                    put(filters, "from", from);
                    put(filters, "to", to);
                    combinations.add(filters);
                }
            }
        }
        return combinations;
    }

    private static void put(Map<String, String> filters, String name, String value) {
        if (!value.isEmpty()) {
            filters.put(name, value);
        }
    }

    private static Predicate<OpinionSnapshot> matches(Map<String, String> filters, List<String> subtree) {
        return opinion -> is(filters.get("channel"), opinion.channel())
                && is(filters.get("respondent"), opinion.respondent())
                && is(filters.get("category"), String.valueOf(opinion.categoryCode()))
                && (!filters.containsKey("organization") || subtree.contains(opinion.organizationCode()))
                && !opinion.receivedOn().isBefore(LocalDate.parse(filters.getOrDefault("from", "2000-01-01")))
                && !opinion.receivedOn().isAfter(LocalDate.parse(filters.getOrDefault("to", "2999-01-01")));
    }

    private static boolean is(String asked, String value) {
        return asked == null || asked.equals(value);
    }
}
