package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.inbox.UnreadableRecord;

/** The public commitments that givers can follow by receipt, by problem, in their latest state (SRT-5, REC-6). */
@ApplicationScoped
class LinkedCommitments {

    private final EntityManager entities;

    LinkedCommitments(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the state, unless a later one was heard of. What is about a person is kept without its words (REP-7). */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(CommitmentSnapshot commitment, long sequence) {
        if (commitment.problemIds().isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        insert into linked_commitment (commitment_id, sequence, organization_code, problem, goal,
                                                       deadline, state, standing, public_visible, problem_ids)
                        values (:id, :sequence, :organization, :problem, :goal, cast(:deadline as date), :state,
                                :standing, :visible, cast(:problems as uuid[]))
                        on conflict (commitment_id) do update
                        set sequence = excluded.sequence, organization_code = excluded.organization_code,
                            problem = excluded.problem, goal = excluded.goal, deadline = excluded.deadline,
                            state = excluded.state, standing = excluded.standing,
                            public_visible = excluded.public_visible, problem_ids = excluded.problem_ids
                        where linked_commitment.sequence < excluded.sequence""")
                .setParameter("id", identifier(commitment.commitmentId()))
                .setParameter("sequence", sequence)
                .setParameter("organization", commitment.leadOrganizationCode())
                .setParameter("problem", commitment.publicVisible() ? commitment.problem() : null)
                .setParameter("goal", commitment.publicVisible() ? commitment.goal() : null)
                .setParameter("deadline", commitment.deadline().toString())
                .setParameter("state", commitment.state())
                .setParameter("standing", commitment.standing())
                .setParameter("visible", commitment.publicVisible())
                .setParameter("problems", commitment.problemIds().stream()
                        .map(LinkedCommitments::identifier)
                        .toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Those that put right what the problems are about. */
    List<ReceiptView.ReceiptCommitment> of(List<UUID> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select c.commitment_id, c.problem, c.goal, coalesce(o.name, c.organization_code), c.deadline,
                               c.state, c.standing
                        from linked_commitment c left join organization o on o.code = c.organization_code
                        where c.problem_ids && cast(:problems as uuid[]) order by c.commitment_id""",
                        Object[].class)
                .setParameter("problems", problems.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new ReceiptView.ReceiptCommitment(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        day(row[4]),
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static UUID identifier(String text) {
        return TimeOrderedId.parse(text).orElseThrow(() -> new UnreadableRecord("Not a UUID: " + text));
    }
}
