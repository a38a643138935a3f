package org.huiyin.opinions.forwarding;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** The recipient acknowledges a forwarding, or the office takes it back (SRT-4). */
@ApplicationScoped
class SettleForwarding {

    private final Forwardings forwardings;
    private final ForwardingAccess access;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    SettleForwarding(
            Forwardings forwardings,
            ForwardingAccess access,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.forwardings = forwardings;
        this.access = access;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What became of it. */
    sealed interface Settled {
        record Done(Forwarding forwarding) implements Settled {}

        /** Its state does not allow it. */
        record Refused(ForwardingState state) implements Settled {}
    }

    @Transactional
    Settled acknowledge(Caller caller, UUID id, @Nullable String remark) {
        Forwarding forwarding = access.received(id);
        return forwarding.acknowledge(caller.name(), remark, time.today(), time.now())
                ? settled(caller, "acknowledge-forwarding", forwarding, ForwardingEvents::acknowledged)
                : new Settled.Refused(forwarding.state());
    }

    @Transactional
    Settled withdraw(Caller caller, UUID id, String reason) {
        Forwarding forwarding =
                forwardings.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("forwarding"));
        return forwarding.withdraw(caller.name(), reason, time.today(), time.now())
                ? settled(caller, "withdraw-forwarding", forwarding, ForwardingEvents::withdrawn)
                : new Settled.Refused(forwarding.state());
    }

    private Settled settled(
            Caller caller,
            String action,
            Forwarding forwarding,
            Function<Forwarding, Optional<OutgoingEvent>> event) {
        event.apply(forwarding).ifPresent(outbox::record);
        changeLog.record(caller, action, "forwarding", forwarding.id().toString(), Map.of("state", forwarding.state()));
        forwardings.flush();
        return new Settled.Done(forwarding);
    }
}
