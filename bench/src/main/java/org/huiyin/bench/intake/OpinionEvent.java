package org.huiyin.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.PlainConsumer;
import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;

/**
 * An event that opinions-service has told, as the pattern of others: bare inserts and bulk loads are then as large as
 * the real ones, whatever events carry.
 */
public final class OpinionEvent {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECEIVED_TYPE = EventCatalogue.OPINION_RECEIVED.type();
    private static final String ID = "@id@";
    private static final String OPINION = "@opinion@";
    private static final String TIME = "@time@";
    private static final String UNIT = "@unit@";
    private static final String TARGET = "@target@";
    private static final String RECEIVED = "@received@";

    private final String topic;
    private final String type;
    private final String target;
    private final String received;
    private final String[] pieces;

    private OpinionEvent(String topic, String type, String target, String received, String[] pieces) {
        this.topic = topic;
        this.type = type;
        this.target = target;
        this.received = received;
        this.pieces = pieces;
    }

    /** Gives one opinion through the service, and takes what it tells of it for the pattern. */
    public static OpinionEvent asTold(BenchStack stack) throws Exception {
        stack.client().asPublic().post(SuiteIntake.PATH, SuiteIntake.body(stack, 0));
        stack.settle();
        List<byte[]> told = new ArrayList<>();
        new PlainConsumer(stack.parts().kafka().bootstrapServers()).readAll(List.of(Topics.OPINIONS), record -> {
            if (told.isEmpty() && new String(record.value(), StandardCharsets.UTF_8).contains(RECEIVED_TYPE)) {
                told.add(record.value());
            }
        });
        return like(Topics.OPINIONS, told.getFirst());
    }

    static OpinionEvent like(String topic, byte[] value) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(value);
        ObjectNode opinion = (ObjectNode) event.required("data").required("opinion");
        String target = opinion.required("target").asText();
        String received = opinion.required("receivedOn").asText();
        event.put("id", ID).put("subject", OPINION).put("time", TIME);
        opinion.put("opinionId", OPINION).put("organizationCode", UNIT).put("target", TARGET)
                .put("receivedOn", RECEIVED);
        String[] pieces = JSON.writeValueAsString(event).split("(?=@)|(?<=@)");
        return new OpinionEvent(topic, event.required("type").asText(), target, received, pieces);
    }

    String topic() {
        return topic;
    }

    String type() {
        return type;
    }

    String of(UUID opinion, UUID id, Instant time, String unit) {
        return text(opinion, id, time, unit, target, received);
    }

    /** The event of another opinion. */
    public String of(UUID opinion, UUID id, Instant time, String unit, String about, LocalDate receivedOn) {
        return text(opinion, id, time, unit, about, receivedOn.toString());
    }

    private String text(UUID opinion, UUID id, Instant time, String unit, String about, String receivedOn) {
        StringBuilder text = new StringBuilder(1_200);
        for (int index = 0; index < pieces.length; index++) {
            if (pieces[index].equals("@")) {
                String name = pieces[index + 1];
                text.append(switch ("@" + name + "@") {
                    case ID -> id.toString();
                    case OPINION -> opinion.toString();
                    case TIME -> time.toString();
                    case UNIT -> unit;
                    case TARGET -> about;
                    case RECEIVED -> receivedOn;
                    default -> throw new IllegalStateException("An event with an @ of its own: " + name);
                });
                index += 2;
            } else {
                text.append(pieces[index]);
            }
        }
        return text.toString();
    }
}
