package org.huiyin.opinions.collection;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.secret.ServiceSecret;

/** Which opinion belongs to which receipt. By a keyed hash, so that the time it takes says nothing of the digits. */
@ApplicationScoped
public class ReceiptBook {

    private final Opinions opinions;
    private final ServiceSecret secret;

    ReceiptBook(Opinions opinions, ServiceSecret secret) {
        this.opinions = opinions;
        this.secret = secret;
    }

    public Optional<UUID> opinionOf(Receipt receipt) {
        return opinions.idWithReceipt(secret.hash(Receipt.PURPOSE, receipt.digits()));
    }
}
