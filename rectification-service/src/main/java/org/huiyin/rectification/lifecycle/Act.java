package org.huiyin.rectification.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Somebody does something, in a capacity, at a time.
 *
 * @param doer user name, by which doer and checker are told apart (TRU-4)
 * @param organizationCode for whom; absent for the system
 * @param today the district's day
 * @param now the instant
 * @param deputyship for whom the doer stands in
 */
public record Act(
        String doer,
        Capacity capacity,
        @Nullable String organizationCode,
        LocalDate today,
        Instant now,
        Deputyship deputyship) {

    /** Of somebody who stands in for nobody. */
    public Act(
            String doer, Capacity capacity, @Nullable String organizationCode, LocalDate today, Instant now) {
        this(doer, capacity, organizationCode, today, now, Deputyship.NONE);
    }

    /** TRU-4: whether the doer, or somebody for whom they stand in, is one of these. */
    public boolean isByOneOf(Collection<String> usernames) {
        return usernames.contains(doer) || deputyship.represented().stream().anyMatch(usernames::contains);
    }

    /**
     * Who is accountable beside the doer.
     *
     * @param hands user names of those who had a hand in the matter
     */
    public Optional<String> onBehalfOf(Collection<String> hands) {
        return Optional.ofNullable(deputyship.onBehalfOf())
                .or(() -> deputyship.colleagues().stream().filter(hands::contains).sorted().findFirst());
    }
}
