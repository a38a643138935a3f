package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.AboutPerson;
import org.huiyin.opinions.collection.DoubleEntries;
import org.huiyin.opinions.collection.EntryKey;
import org.huiyin.opinions.collection.FindPersons;
import org.huiyin.opinions.collection.OpinionContent;
import org.huiyin.opinions.collection.Origin;
import org.huiyin.opinions.collection.RegisterOpinions;

/** Takes in some rows of a register: opinions, rejections and progress in one transaction. */
@ApplicationScoped
class ImportBatch {

    private final OpinionImports imports;
    private final RegisterOpinions registration;
    private final KnownReferences known;
    private final DoubleEntries doubles;
    private final FindPersons persons;
    private final Rejections rejections;
    private final ImportSettings settings;
    private final DistrictTime time;

    ImportBatch(
            OpinionImports imports,
            RegisterOpinions registration,
            KnownReferences known,
            DoubleEntries doubles,
            FindPersons persons,
            Rejections rejections,
            ImportSettings settings,
            DistrictTime time) {
        this.imports = imports;
        this.registration = registration;
        this.known = known;
        this.doubles = doubles;
        this.persons = persons;
        this.rejections = rejections;
        this.settings = settings;
        this.time = time;
    }

    /** @throws ImportTakenOver when another worker has taken over meanwhile */
    @Transactional
    void register(ImportClaim claim, OpinionReader reader, List<OpinionReader.Reading> readings) {
        OpinionImport running = imports.heldBy(claim);
        Map<FindPersons.Named, AboutPerson> about = persons.find(
                mentioned(readings, opinion -> person(opinion).stream().toList()), running.onlyCollector());
        List<OpinionReader.Reading> checked = check(running, reader, readings, about.keySet());
        List<RegisterOpinions.Row> rows = new ArrayList<>();
        List<List<Rejection>> refused = new ArrayList<>();
        for (OpinionReader.Reading reading : checked) {
            switch (reading) {
                case OpinionReader.Reading.Opinion opinion -> rows.add(new RegisterOpinions.Row(
                        opinion.content(),
                        new Origin(running.sourceSystem(), opinion.sourceId(), running.id().value()),
                        person(opinion).map(about::get).orElse(null)));
                case OpinionReader.Reading.Refused row -> refused.add(row.rejections());
            }
        }
        int added = rows.isEmpty() ? 0 : registration.register(senderOf(running), rows).added().size();
        rejections.add(running.id(), refused);
        running.advance(added, rows.size() - added, refused.size(), time.now(), settings.lease());
    }

    private List<OpinionReader.Reading> check(
            OpinionImport running,
            OpinionReader reader,
            List<OpinionReader.Reading> readings,
            Set<FindPersons.Named> knownPersons) {
        Set<String> organizations = known.organizations(mentioned(readings, opinion ->
                List.of(opinion.content().organizationCode(), Optional.ofNullable(opinion.content().collectedBy()).orElse(""))));
        Map<UUID, String> activities = known.activities(
                running.campaignId(),
                mentioned(readings, opinion -> Optional.ofNullable(opinion.content().activityId()).stream().toList()));
        Set<EntryKey> typedIn = reader.isConfirmedDifferent()
                ? Set.of()
                : doubles.typedIn(mentioned(readings, opinion -> EntryKey.of(opinion.content()).stream().toList()));
        return readings.stream()
                .map(reading -> reading instanceof OpinionReader.Reading.Opinion opinion
                        ? check(opinion, reader, organizations, activities, typedIn, knownPersons)
                        : reading)
                .toList();
    }

    private static OpinionReader.Reading check(
            OpinionReader.Reading.Opinion opinion,
            OpinionReader reader,
            Set<String> organizations,
            Map<UUID, String> activities,
            Set<EntryKey> typedIn,
            Set<FindPersons.Named> knownPersons) {
        List<Rejection> found = new ArrayList<>();
        String organization = opinion.content().organizationCode();
        if (!organizations.contains(organization)) {
            found.add(reader.reject(
                    opinion, OpinionField.ORGANIZATION_CODE, organization, RowFault.ORGANIZATION_UNKNOWN));
        }
        String collector = opinion.content().collectedBy();
        if (collector != null && !organizations.contains(collector)) {
            found.add(reader.reject(opinion, OpinionField.COLLECTED_BY, collector, RowFault.ORGANIZATION_UNKNOWN));
        }
        UUID activity = opinion.content().activityId();
        if (activity != null && (collector == null || !collector.equals(activities.get(activity)))) {
            found.add(reader.reject(opinion, OpinionField.ACTIVITY_ID, activity.toString(), RowFault.ACTIVITY_UNKNOWN));
        }
        if (EntryKey.of(opinion.content()).filter(typedIn::contains).isPresent()) {
            found.add(reader.reject(opinion, OpinionField.TEXT, null, RowFault.ENTERED_BY_HAND));
        }
        if (person(opinion).filter(named -> !knownPersons.contains(named)).isPresent()) {
            found.add(reader.reject(opinion, OpinionField.PERSON, opinion.person(), RowFault.PERSON_UNKNOWN));
        }
        return found.isEmpty() ? opinion : new OpinionReader.Reading.Refused(found);
    }

    private static Optional<FindPersons.Named> person(OpinionReader.Reading.Opinion opinion) {
        OpinionContent content = opinion.content();
        return Optional.ofNullable(opinion.person())
                .map(words -> new FindPersons.Named(content.target(), content.organizationCode(), words));
    }

    private static <T> Set<T> mentioned(
            List<OpinionReader.Reading> readings, Function<OpinionReader.Reading.Opinion, List<T>> values) {
        return readings.stream()
                .filter(OpinionReader.Reading.Opinion.class::isInstance)
                .map(OpinionReader.Reading.Opinion.class::cast)
                .map(values)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whoever sent the file; the roles have done their part when it was accepted. */
    private static Caller senderOf(OpinionImport running) {
        return new Caller(running.requestedBy(), Set.of(), Optional.ofNullable(running.organizationCode()));
    }
}
