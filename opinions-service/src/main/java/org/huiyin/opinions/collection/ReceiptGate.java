package org.huiyin.opinions.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.huiyin.kit.guessing.GuessBrake;
import org.huiyin.kit.time.DistrictTime;

/**
 * The one way in for whoever holds a receipt (COL-5): guessing is slowed here, and nothing of who asks is kept. Call it
 * outside of a transaction, for it may wait.
 */
@ApplicationScoped
public class ReceiptGate {

    private final GuessBrake brake;
    private final DistrictTime time;
    private final Counter wrong;

    ReceiptGate(ReceiptSettings settings, DistrictTime time, MeterRegistry meters) {
        this.wrong = Counter.builder("huiyin.receipts.wrong")
                .description("Well-formed receipts that were none")
                .register(meters);
        this.brake = new GuessBrake(settings.calmWrongPerMinute(), settings.slowPlaces(), settings.slowBy());
        this.time = time;
    }

    /** From zero on: a counter that appears with its first increment hides it. */
    void register(@Observes StartupEvent started) {
        wrong.increment(0);
    }

    /**
     * @param typed whatever somebody took for a receipt; a malformed one is no guess
     * @param lookUp what is done with the receipt; nothing when it is none of ours
     * @throws IllegalStateException inside a transaction: who waits here would hold a connection, and forty hold them
     *     all
     */
    public <T> Sought<T> open(String typed, Function<Receipt, Optional<T>> lookUp) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("Whoever waits at the gate holds no connection");
        }
        Optional<Receipt> receipt = Receipt.parse(typed);
        if (receipt.isEmpty()) {
            return new Sought.Unknown<>();
        }
        return brake.inTurn(time.now(), () -> answer(lookUp.apply(receipt.get()), time.now()))
                .orElseGet(() -> new Sought.Slowed<>(brake.delay()));
    }

    private <T> Sought<T> answer(Optional<T> found, Instant now) {
        if (found.isEmpty()) {
            brake.wrong(now);
            wrong.increment();
            return new Sought.Unknown<>();
        }
        return new Sought.Found<>(found.get());
    }
}
