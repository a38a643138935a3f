package org.huiyin.opinions.forwarding;

import org.jspecify.annotations.Nullable;

/** Who gets a forwarded opinion: one organization, or one person and nobody else (SRT-4). */
sealed interface Recipient {

    record Organization(String code) implements Recipient {}

    /** @param account user name (ADR 10) */
    record Person(String account) implements Recipient {}

    default @Nullable String organizationCode() {
        return this instanceof Organization organization ? organization.code() : null;
    }

    default @Nullable String account() {
        return this instanceof Person person ? person.account() : null;
    }
}
