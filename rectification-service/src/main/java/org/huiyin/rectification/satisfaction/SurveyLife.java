package org.huiyin.rectification.satisfaction;

import java.util.List;

import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.lifecycle.Capacity.SORTER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;

/** The life of a survey (SAT-1, SAT-2). The system closes it when its last day is over. */
public final class SurveyLife {

    public static final StateTable<SurveyState, SurveyMove> TABLE = StateTable.of(
            Stateful.SURVEY,
            row(SurveyState.OPEN, SurveyMove.CLOSING, SurveyState.CLOSED, SUPERVISOR, SORTER, SYSTEM),
            row(SurveyState.OPEN, SurveyMove.EXTENSION, SurveyState.OPEN, SUPERVISOR, SORTER, SYSTEM),
            row(SurveyState.OPEN, SurveyMove.ABANDONMENT, SurveyState.ABANDONED, SUPERVISOR, SORTER));

    private SurveyLife() {}

    /** Codes and ballots are no moves of the survey; they are refused in the same words. */
    static Refusal closedFor(String what, SurveyState state) {
        return new Refusal.IllegalMove(Stateful.SURVEY, what, state.name(), List.of());
    }
}
