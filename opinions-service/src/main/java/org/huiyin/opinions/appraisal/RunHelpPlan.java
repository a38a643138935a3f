package org.huiyin.opinions.appraisal;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;

/** The branch helps a member who was found wanting: starts a plan, changes it, looks at it again, ends it (APP-1). */
@ApplicationScoped
class RunHelpPlan {

    private final HelpPlans plans;
    private final AppraisalAccess access;
    private final AppraisalVault vault;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RunHelpPlan(
            HelpPlans plans, AppraisalAccess access, AppraisalVault vault, ChangeLog changeLog, DistrictTime time) {
        this.plans = plans;
        this.access = access;
        this.vault = vault;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    HelpPlan start(Caller caller, UUID appraisalId, HelpPlanWords words) {
        Appraisal appraisal = access.ofBranch(appraisalId);
        if (!appraisal.isShown() || !vault.open(appraisal).grade().isWanting()) {
            throw new ProblemException(
                    OpinionsProblem.NO_HELP_NEEDED, "Show the member an appraisal that finds them wanting first.");
        }
        if (plans.findByIdOptional(appraisalId).isPresent()) {
            throw new ProblemException(OpinionsProblem.HELP_PLAN_EXISTS, "Change the plan with PUT.");
        }
        HelpPlan plan = new HelpPlan(appraisalId, vault.seal(appraisalId, words), time.today(), time.now());
        plans.persist(plan);
        return recorded(caller, "start-help-plan", appraisal, plan);
    }

    @Transactional
    HelpPlan change(Caller caller, UUID appraisalId, HelpPlanWords words, @Nullable String ifMatch) {
        Appraisal appraisal = access.ofBranch(appraisalId);
        HelpPlan plan = plans.require(appraisalId);
        EntityTags.requireMatch(ifMatch, plan.version());
        HelpPlanWords changed = vault.open(plan).changedTo(words);
        requireMade(plan.change(vault.seal(appraisalId, changed), time.now()), plan);
        return recorded(caller, "change-help-plan", appraisal, plan);
    }

    @Transactional
    HelpPlan review(Caller caller, UUID appraisalId, HelpPlanWords.Review review) {
        Appraisal appraisal = access.ofBranch(appraisalId);
        HelpPlan plan = plans.require(appraisalId);
        HelpPlanWords words = vault.open(plan);
        if (words.reviews().size() >= HelpPlanWords.MOST_REVIEWS) {
            throw ProblemException.invalidField("/heldOn", "out-of-range", "A plan is looked at 100 times at most.");
        }
        requireMade(plan.review(vault.seal(appraisalId, words.reviewed(review)), time.now()), plan);
        return recorded(caller, "review-help-plan", appraisal, plan);
    }

    @Transactional
    HelpPlan complete(Caller caller, UUID appraisalId) {
        Appraisal appraisal = access.ofBranch(appraisalId);
        HelpPlan plan = plans.require(appraisalId);
        requireMade(plan.complete(time.today(), time.now()), plan);
        return recorded(caller, "complete-help-plan", appraisal, plan);
    }

    @Transactional
    HelpPlan resume(Caller caller, UUID appraisalId) {
        Appraisal appraisal = access.ofBranch(appraisalId);
        HelpPlan plan = plans.require(appraisalId);
        requireMade(plan.resume(time.now()), plan);
        return recorded(caller, "resume-help-plan", appraisal, plan);
    }

    private static void requireMade(boolean isMade, HelpPlan plan) {
        if (!isMade) {
            throw new ProblemException(Problem.of(
                            OpinionsProblem.HELP_PLAN_NOT_IN_STATE,
                            "It is %s; see allowedMoves.".formatted(plan.state()))
                    .with("state", plan.state())
                    .with("allowedMoves", HelpPlan.allowedMoves(plan.state())));
        }
    }

    private HelpPlan recorded(Caller caller, String action, Appraisal appraisal, HelpPlan plan) {
        changeLog.record(caller, action, "help-plan", plan.appraisalId().toString(), Map.of(
                "organizationCode", appraisal.organizationCode(), "state", plan.state()));
        plans.flush();
        return plan;
    }
}
