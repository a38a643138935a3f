package org.huiyin.rectification.lifecycle;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;

/**
 * How the moves of one state table are asked for over REST.
 *
 * @param <S> the states
 * @param <M> the moves that a request makes; others follow by themselves
 */
public interface Machine<S extends Enum<S>, M extends Enum<M>> {

    StateTable<S, M> table();

    /** Something in the state, with everything at hand that the move asks for besides; its id. */
    String in(S state, M move);

    /** Asks for the move in the right words. */
    Response attempt(M move, String id, Client caller);

    /** Whether a request makes the move. What only the system does has none. */
    default boolean hasRequest(M move) {
        return table().rows().stream()
                .filter(row -> row.move() == move)
                .anyMatch(StateTable.Row::isMadeByPeople);
    }

    /**
     * Whether the request is about something else, which answers with its own state: a plan's adoption publishes its
     * items.
     */
    default boolean isOfAnother(M move) {
        return false;
    }

    /** Where the officers are who may. */
    default String organizationOfOfficers() {
        return DemoDistrict.UNIT;
    }

    /** The state's name, as it is read. */
    String stateOf(String id);
}
