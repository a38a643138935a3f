package org.huiyin.opinions.collection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.ReplyTerms;

/** Takes rows of a register in, each once (COL-6). */
@ApplicationScoped
public class RegisterOpinions {

    /** Rows in one transaction. */
    public static final int MOST_ROWS = 1_000;

    private final ReplyTerms terms;
    private final OpinionRows table;
    private final OpinionPersons persons;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final ReceivedCount received;
    private final DistrictTime time;

    RegisterOpinions(
            ReplyTerms terms,
            OpinionRows table,
            OpinionPersons persons,
            Outbox outbox,
            ChangeLog changeLog,
            ReceivedCount received,
            DistrictTime time) {
        this.terms = terms;
        this.table = table;
        this.persons = persons;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.received = received;
        this.time = time;
    }

    /**
     * A row that was checked: campaign, organizations, activity and person exist.
     *
     * @param person whom it is about, where the register tells (COL-4)
     */
    public record Row(OpinionContent content, Origin origin, @Nullable AboutPerson person) {

        public Row(OpinionContent content, Origin origin) {
            this(content, origin, null);
        }
    }

    /**
     * What became of the rows, by their {@link Origin#sourceId}.
     *
     * @param added new, each once
     * @param known there already, or earlier in the same list
     */
    public record Registered(List<String> added, List<String> known) {

        public Registered {
            added = List.copyOf(added);
            known = List.copyOf(known);
        }
    }

    /** One transaction; at most {@link #MOST_ROWS} rows of one import. */
    @Transactional
    public Registered register(Caller caller, List<Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("Give 1 to 1,000 rows at a time");
        }
        Map<UUID, ReplyTerms.ReplyTerm> termOf = new HashMap<>();
        Instant now = time.now();
        List<Opinion> opinions = rows.stream()
                .map(row -> {
                    ReplyTerms.ReplyTerm term =
                            termOf.computeIfAbsent(row.content().campaignId(), id -> terms.of(id).orElseThrow());
                    return Opinion.imported(row.content(), row.origin(), term.promise(row.content().receivedOn()), now);
                })
                .toList();
        Set<UUID> inserted = table.insertNew(opinions, now);
        List<Opinion> added =
                opinions.stream().filter(opinion -> inserted.contains(opinion.id().value())).toList();
        for (int index = 0; index < rows.size(); index++) {
            AboutPerson person = rows.get(index).person();
            OpinionId id = opinions.get(index).id();
            if (person != null && inserted.contains(id.value())) {
                persons.persist(new OpinionPerson(id, person));
            }
        }
        outbox.recordAll(added.stream().map(OpinionEvents::received).toList());
        added.stream()
                .collect(Collectors.groupingBy(Opinion::channel, Collectors.counting()))
                .forEach(received::add);
        if (!added.isEmpty()) {
            changeLog.record(
                    caller,
                    "register-opinions",
                    "opinion-import",
                    rows.getFirst().origin().importId().toString(),
                    Map.of("added", added.size()));
        }
        return new Registered(
                added.stream().map(RegisterOpinions::sourceId).toList(),
                opinions.stream()
                        .filter(opinion -> !inserted.contains(opinion.id().value()))
                        .map(RegisterOpinions::sourceId)
                        .toList());
    }

    private static String sourceId(Opinion opinion) {
        return opinion.origin().orElseThrow().sourceId();
    }
}
