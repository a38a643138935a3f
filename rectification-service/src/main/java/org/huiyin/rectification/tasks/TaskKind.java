package org.huiyin.rectification.tasks;

import java.util.UUID;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.rectification.lifecycle.Capacity;

import static org.huiyin.rectification.lifecycle.Capacity.LEADER;
import static org.huiyin.rectification.lifecycle.Capacity.OFFICER;
import static org.huiyin.rectification.lifecycle.Capacity.SUPERVISOR;
import static org.huiyin.rectification.tasks.TaskSubject.AMENDMENT;
import static org.huiyin.rectification.tasks.TaskSubject.CAMPAIGN;
import static org.huiyin.rectification.tasks.TaskSubject.FINDING;
import static org.huiyin.rectification.tasks.TaskSubject.ITEM;
import static org.huiyin.rectification.tasks.TaskSubject.LOOK;
import static org.huiyin.rectification.tasks.TaskSubject.LOOK_BACK_SUBJECT;
import static org.huiyin.rectification.tasks.TaskSubject.ORDER;
import static org.huiyin.rectification.tasks.TaskSubject.PLAN;
import static org.huiyin.rectification.tasks.TaskSubject.PROBLEM;
import static org.huiyin.rectification.tasks.TaskSubject.TRANSITION;

/** What is to be done, in which capacity, and the path that does it. */
public enum TaskKind implements Labelled {
    PROBLEM_TO_TAKE_UP("将问题列入方案", "Take the problem up in a plan", OFFICER, PROBLEM, "/v1/plans"),
    /** it has no items yet */
    PLAN_TO_WRITE("编写方案", "Add items to the plan", OFFICER, PLAN, "/v1/plans/{id}/items"),
    PLAN_TO_SUBMIT("报送方案", "Submit the plan", OFFICER, PLAN, "/v1/plans/{id}/submission"),
    PLAN_TO_REVIEW("审核方案", "Review the plan", SUPERVISOR, PLAN, "/v1/plans/{id}/endorsement"),
    CONSULTATION_TO_OPEN("公开征求意见", "Open the plan for comment", OFFICER, PLAN, "/v1/plans/{id}/consultation"),
    COMMENTS_TO_ANSWER("答复意见", "Absorb or answer comments", OFFICER, PLAN, "/v1/plans/{id}/comments?unanswered=true"),
    PLAN_TO_ADOPT("通过方案", "Adopt the plan", OFFICER, PLAN, "/v1/plans/{id}/adoption"),
    PROGRESS_TO_REPORT("报告进展", "Report progress", OFFICER, ITEM, "/v1/items/{id}/progress"),
    /** of an organization that co-operates (REC-8) */
    PART_TO_REPORT("报告配合任务进展", "Report on the own part", OFFICER, ITEM, "/v1/items/{id}/progress"),
    COMPLETION_TO_REPORT("报告完成", "Report completion", OFFICER, ITEM, "/v1/items/{id}/completion"),
    COMPLETION_TO_VERIFY("核查完成情况", "Verify completion", SUPERVISOR, ITEM, "/v1/items/{id}/verification"),
    RESULT_TO_PUBLISH("通报结果", "Publish the result", OFFICER, ITEM, "/v1/items/{id}/result"),
    AMENDMENT_TO_APPROVE("审批承诺变更", "Decide on the amendment", LEADER, AMENDMENT, "/v1/amendments/{id}/approval"),
    SURVEY_TO_HOLD("组织满意度测评", "Hold the survey", SUPERVISOR, ITEM, "/v1/surveys"),
    MAKE_UP_TO_SUPERVISE("督促补课", "See to the make-up", LEADER, ITEM, "/v1/items/{id}/make-up"),
    ORDER_TO_ACKNOWLEDGE("签收责令", "Acknowledge the order", OFFICER, ORDER, "/v1/supervision-orders/{id}/acknowledgement"),
    ORDER_TO_CORRECT("按责令纠正", "Correct as ordered", OFFICER, ORDER, "/v1/supervision-orders/{id}/correction"),
    CORRECTION_TO_CHECK("核查纠正情况", "Check the correction", SUPERVISOR, ORDER, "/v1/supervision-orders/{id}/closing"),
    /** after the consolidation period (REC-9) */
    CONSOLIDATION_TO_LOOK_AT("巩固期复查", "Look whether it holds", SUPERVISOR, LOOK, "/v1/consolidation-looks/{id}/finding"),
    /** of the campaign, out of the phase that the organization stands in ({@code /v1/phase-standings}) */
    TRANSITION_TO_OPEN("启动转段", "Begin the transition", OFFICER, CAMPAIGN, "/v1/transitions"),
    TRANSITION_STEP_TO_SIGN("办理转段步骤", "Sign the next step of the transition", OFFICER, TRANSITION, "/v1/transitions/{id}"),
    TRANSITION_TO_CHECK("检查转段", "Check the transition", SUPERVISOR, TRANSITION, "/v1/transitions/{id}/supervision-check"),
    TRANSITION_TO_APPROVE("审批转段", "Decide on the transition", LEADER, TRANSITION, "/v1/transitions/{id}/approval"),
    TRANSITION_MAKE_UP_TO_SUPERVISE(
            "督促测评补课", "See to the make-up of the assessment", LEADER, TRANSITION, "/v1/transitions/{id}/make-up"),
    LOOK_BACK_TO_ANSWER(
            "回头看作答", "Answer the look-back", SUPERVISOR, LOOK_BACK_SUBJECT, "/v1/look-back-subjects/{id}/answers"),
    FINDING_TO_PLAN("将检查发现列入方案", "Plan the finding", OFFICER, FINDING, "/v1/look-back-findings/{id}/planned-item");

    private final String zh;
    private final String en;
    private final Capacity by;
    private final TaskSubject subject;
    private final String path;

    TaskKind(String zh, String en, Capacity by, TaskSubject subject, String path) {
        this.zh = zh;
        this.en = en;
        this.by = by;
        this.subject = subject;
        this.path = path;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    public Capacity by() {
        return by;
    }

    TaskSubject subject() {
        return subject;
    }

    /** Where the task is done. */
    String linkTo(UUID id) {
        return path.replace("{id}", id.toString());
    }

    /** TRU-4: supervisors and leaders check what others did; officers do it. */
    boolean isCheck() {
        return by != OFFICER;
    }
}
