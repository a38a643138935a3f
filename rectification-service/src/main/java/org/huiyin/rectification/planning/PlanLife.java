package org.huiyin.rectification.planning;

import java.util.List;

import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.lifecycle.StateTable.Row;
import org.huiyin.rectification.lifecycle.Stateful;

import static org.huiyin.rectification.lifecycle.Capacity.OFFICER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.lifecycle.Capacity.SYSTEM;
import static org.huiyin.rectification.lifecycle.StateTable.row;
import static org.huiyin.rectification.planning.PlanMove.ABSORPTION;
import static org.huiyin.rectification.planning.PlanMove.ADOPTION;
import static org.huiyin.rectification.planning.PlanMove.CONSULTATION;
import static org.huiyin.rectification.planning.PlanMove.ENDORSEMENT;
import static org.huiyin.rectification.planning.PlanMove.RETURN;
import static org.huiyin.rectification.planning.PlanMove.REVISION;
import static org.huiyin.rectification.planning.PlanMove.SUBMISSION;
import static org.huiyin.rectification.planning.PlanMove.TAKE_OVER;
import static org.huiyin.rectification.planning.PlanMove.WITHDRAWAL;
import static org.huiyin.rectification.planning.PlanState.ADOPTED;
import static org.huiyin.rectification.planning.PlanState.DRAFT;
import static org.huiyin.rectification.planning.PlanState.ENDORSED;
import static org.huiyin.rectification.planning.PlanState.IN_CONSULTATION;
import static org.huiyin.rectification.planning.PlanState.RETURNED;
import static org.huiyin.rectification.planning.PlanState.SUBMITTED;

/** The life of a plan (REC-5). */
public final class PlanLife {

    private static final Row<PlanState, PlanMove> REVISED_DRAFT = row(DRAFT, REVISION, DRAFT, OFFICER);
    private static final Row<PlanState, PlanMove> SUBMITTED_DRAFT = row(DRAFT, SUBMISSION, SUBMITTED, OFFICER);
    private static final Row<PlanState, PlanMove> ENDORSED_PLAN = row(SUBMITTED, ENDORSEMENT, ENDORSED, SUPERVISOR);
    private static final Row<PlanState, PlanMove> RETURNED_PLAN = row(SUBMITTED, RETURN, RETURNED, SUPERVISOR);
    private static final Row<PlanState, PlanMove> WITHDRAWN_PLAN = row(ENDORSED, WITHDRAWAL, RETURNED, OFFICER);
    private static final Row<PlanState, PlanMove> REVISED_PLAN = row(RETURNED, REVISION, RETURNED, OFFICER);
    private static final Row<PlanState, PlanMove> SUBMITTED_AGAIN = row(RETURNED, SUBMISSION, SUBMITTED, OFFICER);

    /** A plan of an organization or a team is opened to the public before it is adopted. */
    public static final StateTable<PlanState, PlanMove> PUBLIC = StateTable.of(
            Stateful.PLAN,
            REVISED_DRAFT,
            SUBMITTED_DRAFT,
            ENDORSED_PLAN,
            RETURNED_PLAN,
            REVISED_PLAN,
            SUBMITTED_AGAIN,
            WITHDRAWN_PLAN,
            row(ENDORSED, CONSULTATION, IN_CONSULTATION, OFFICER),
            row(IN_CONSULTATION, WITHDRAWAL, RETURNED, OFFICER),
            row(IN_CONSULTATION, ABSORPTION, IN_CONSULTATION, OFFICER),
            row(IN_CONSULTATION, ADOPTION, ADOPTED, OFFICER),
            // As it is entered, by the campaign office; nobody does it to a draft that others write.
            row(DRAFT, TAKE_OVER, ADOPTED, SYSTEM));

    /** A plan of a person is never shown to the public (REP-7), so it is adopted once it is endorsed. */
    public static final StateTable<PlanState, PlanMove> PERSONAL = StateTable.of(
            Stateful.PLAN,
            REVISED_DRAFT,
            SUBMITTED_DRAFT,
            ENDORSED_PLAN,
            RETURNED_PLAN,
            REVISED_PLAN,
            SUBMITTED_AGAIN,
            WITHDRAWN_PLAN,
            row(ENDORSED, ADOPTION, ADOPTED, OFFICER));

    private PlanLife() {}

    public static StateTable<PlanState, PlanMove> of(PlanSubject subject) {
        return switch (subject) {
            case ORGANIZATION, TEAM -> PUBLIC;
            case PERSON -> PERSONAL;
        };
    }

    /** Comments are no move of the plan; they are refused in the same words. */
    static Refusal notInConsultation(PlanState state) {
        return new Refusal.IllegalMove(Stateful.PLAN, "COMMENT", state.name(), List.of());
    }
}
