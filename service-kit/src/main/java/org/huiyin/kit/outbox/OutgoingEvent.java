package org.huiyin.kit.outbox;

import java.util.UUID;
import java.util.function.LongSupplier;

import org.huiyin.contracts.EventContract;

/**
 * A fact to be told.
 *
 * @param contract where it goes and under which name
 * @param aggregateType e.g. {@code opinion}
 * @param aggregateId the subject and record key: a UUID, or what an aggregate without one is known by
 * @param version the aggregate's version after the change; asked for once the change was flushed
 * @param data a record of event-contracts
 */
public record OutgoingEvent(
        EventContract contract, String aggregateType, String aggregateId, LongSupplier version, Object data) {

    public OutgoingEvent {
        if (!contract.dataType().isInstance(data)) {
            throw new IllegalArgumentException(contract.type() + " carries " + contract.dataType().getSimpleName());
        }
    }

    public OutgoingEvent(
            EventContract contract, String aggregateType, UUID aggregateId, LongSupplier version, Object data) {
        this(contract, aggregateType, aggregateId.toString(), version, data);
    }
}
