package org.huiyin.rectification.delegation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;

import static org.huiyin.rectification.DemoDistrict.ADMIN;

/** Staff of the demo district who are away, each test with its own. */
final class Away {

    private Away() {}

    static String username(String post) {
        return post + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Client officer(String username) {
        return Client.named(username, DemoDistrict.UNIT, "officer");
    }

    static Client supervisor(String username) {
        return Client.named(username, DemoDistrict.DISTRICT, "supervisor");
    }

    /** A user of a group to which the unit is assigned. */
    static String memberOfGroup() {
        DemoDistrict.tell();
        String member = username("member");
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + member, "members", List.of(member))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", DemoDistrict.UNIT));
        return member;
    }

    static Map<String, Object> request(String capacity, String deputy) {
        Map<String, Object> request = new HashMap<>();
        request.put("capacity", capacity);
        request.put("deputy", deputy);
        request.put("from", Journey.today().toString());
        request.put("until", Journey.today().plusDays(6).toString());
        request.put("reason", "外出培训");
        return request;
    }

    static Response handOver(Client absent, String capacity, String deputy) {
        return absent.post("/v1/task-delegations", request(capacity, deputy));
    }
}
