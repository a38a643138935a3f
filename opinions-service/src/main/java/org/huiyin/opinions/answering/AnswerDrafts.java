package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Conditions;

/** Drafts of answers, and who sees them: the office, and the organization that drafts them. */
@ApplicationScoped
class AnswerDrafts implements PanacheRepositoryBase<AnswerDraft, UUID> {

    /** @throws ProblemException 404 when there is none, 403 when the caller may not see it */
    AnswerDraft visibleTo(Caller caller, UUID id) {
        AnswerDraft draft = findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("answer draft"));
        if (!caller.has(Role.SORTER)) {
            requireOwn(caller, draft);
        }
        return draft;
    }

    /** To change it: the office its own drafts, an organization its own. */
    AnswerDraft writtenFor(Caller caller, UUID id) {
        AnswerDraft draft = visibleTo(caller, id);
        if (caller.has(Role.SORTER) && !draft.speaker().isOffice()) {
            throw Caller.foreignOrganization(String.valueOf(draft.speaker().organizationCode()));
        }
        return draft;
    }

    /** In the order in which they were begun. */
    @SuppressWarnings("unchecked")
    List<AnswerDraft> page(
            Caller caller,
            @Nullable DraftState state,
            @Nullable String organization,
            int limit,
            @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("d.state = :state", "state", state == null ? null : state.name())
                .with("d.organization_code = :organization and not d.by_office", "organization", organization)
                .with("d.id > :after", "after", after == null ? null : after.uuid(0));
        if (!caller.has(Role.SORTER)) {
            conditions.with(
                    "d.organization_code = :own and not d.by_office", "own", caller.organization().orElse(""));
        }
        String sql = "select d.* from answer_draft d" + conditions.toSql() + " order by d.id";
        return conditions
                .applyTo(getEntityManager().createNativeQuery(sql, AnswerDraft.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * The organization's that may still be published. What corrects an answer stays with it: closed opinions do, too.
     */
    List<AnswerDraft> following(String organizationCode) {
        return list(
                "organizationCode = ?1 and not byOffice and corrects is null and state not in ?2 order by id",
                organizationCode,
                List.of(DraftState.PUBLISHED, DraftState.WITHDRAWN));
    }

    private static void requireOwn(Caller caller, AnswerDraft draft) {
        String organization = draft.speaker().organizationCode();
        if (draft.speaker().isOffice() || organization == null) {
            throw Caller.foreignOrganization("the campaign office");
        }
        caller.requireOrganization(organization);
    }
}
