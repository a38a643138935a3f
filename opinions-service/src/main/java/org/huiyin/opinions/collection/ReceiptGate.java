package org.huiyin.opinions.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.time.DistrictTime;

/**
 * The one way in for whoever holds a receipt (COL-5): guessing is slowed here, and nothing of who asks is kept. Call it
 * outside of a transaction, for it may wait.
 */
@ApplicationScoped
public class ReceiptGate {

    private final GuessBrake brake;
    private final DistrictTime time;

    ReceiptGate(ReceiptSettings settings, DistrictTime time) {
        this.brake = new GuessBrake(settings.calmWrongPerMinute(), settings.slowPlaces(), settings.slowBy());
        this.time = time;
    }

    /**
     * @param typed whatever somebody took for a receipt; a malformed one is no guess
     * @param lookUp what is done with the receipt; nothing when it is none of ours
     */
    public <T> Sought<T> open(String typed, Function<Receipt, Optional<T>> lookUp) {
        Optional<Receipt> receipt = Receipt.parse(typed);
        if (receipt.isEmpty()) {
            return new Sought.Unknown<>();
        }
        GuessBrake.Admission admission = brake.enter(time.now());
        if (admission == GuessBrake.Admission.LATER) {
            return new Sought.Slowed<>(brake.delay());
        }
        try {
            if (admission == GuessBrake.Admission.AFTER_WAIT) {
                Thread.sleep(brake.delay());
            }
            return answer(lookUp.apply(receipt.get()), time.now());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Sought.Slowed<>(brake.delay());
        } finally {
            brake.leave(admission);
        }
    }

    private <T> Sought<T> answer(Optional<T> found, Instant now) {
        if (found.isEmpty()) {
            brake.wrong(now);
            return new Sought.Unknown<>();
        }
        return new Sought.Found<>(found.get());
    }
}
