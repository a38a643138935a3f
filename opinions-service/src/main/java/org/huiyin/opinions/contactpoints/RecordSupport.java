package org.huiyin.opinions.contactpoints;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** Writes down what the home unit gave its seconded cadre: it owes support (CAM-5). */
@ApplicationScoped
class RecordSupport {

    private final ContactPoints points;
    private final ContactSupports supports;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RecordSupport(ContactPoints points, ContactSupports supports, ChangeLog changeLog, DistrictTime time) {
        this.points = points;
        this.supports = supports;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** Nothing when it is no cadre's contact point. */
    @Transactional
    Optional<ContactSupport> record(
            Caller caller, UUID contactPointId, LocalDate givenOn, String what, @Nullable String amount) {
        ContactPoint point = points.require(contactPointId);
        if (point.kind() != ContactPointKind.SECONDED_CADRE) {
            return Optional.empty();
        }
        if (!point.holdsOn(givenOn) || givenOn.isAfter(time.today())) {
            throw ProblemException.invalidField(
                    "/givenOn", "out-of-range", "The day is to come, or outside the time of the contact point.");
        }
        ContactSupport support = new ContactSupport(point, givenOn, what, amount, time.now());
        supports.persist(support);
        changeLog.record(
                caller, "record-support", "contact-point", point.id().toString(),
                Map.of("givenOn", givenOn.toString()));
        return Optional.of(support);
    }
}
