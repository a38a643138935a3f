package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;

/**
 * A branch of its own for a test, four levels deep and supervised: district, town, village, branch.
 *
 * @param code of the branch
 */
record SupervisedBranch(String town, String village, String code, Client officer, Client supervisor) {

    static SupervisedBranch make() {
        DemoDistrict.tell();
        String prefix = "E" + UUID.randomUUID().toString().substring(0, 8);
        String town = prefix + "-T";
        String village = prefix + "-V";
        String branch = prefix + "-B";
        DemoDistrict.organization(town, DemoDistrict.DISTRICT, 2);
        DemoDistrict.organization(village, town, 3);
        DemoDistrict.organization(branch, village, 4);
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code like ?", prefix + "-%")).isEqualTo(3));
        String username = "inspector-" + prefix;
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + prefix, "members", List.of(username))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", branch));
        return new SupervisedBranch(
                town, village, branch,
                Client.named("officer-" + prefix, branch, "officer"),
                Client.named(username, DemoDistrict.DISTRICT, "supervisor"));
    }

    /** An order to correct within so many working days. */
    String order(int workingDays) {
        Map<String, Object> request = Journey.orderRequest();
        request.put("organizationCode", code);
        request.put("correctWithinWorkingDays", workingDays);
        return supervisor.move("/v1/supervision-orders", request).path("id");
    }

    void acknowledge(String order) {
        officer.move("/v1/supervision-orders/" + order + "/acknowledgement");
    }

    void report(String order) {
        officer.move("/v1/supervision-orders/" + order + "/correction", Map.of("report", "已更新公示栏"));
    }
}
