package org.huiyin.localstack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A problem that the demo takes through the life of a commitment.
 *
 * @param words part of the texts of the opinions that are grouped into it
 * @param days deadline, counted from today
 * @param ending how far it goes
 */
record DemoProblem(
        String key, String title, String words, String category, String goal, List<String> measures, String track,
        int days,
        Ending ending) {

    enum Ending {
        /** Satisfied people: concluded. */
        CONCLUDED,
        /** More than half dissatisfied: reopened for another round. */
        REDONE,
        /** Result published, survey still open. */
        RESULT_PUBLISHED,
        /** Sent back by the supervision group, in progress again. */
        SENT_BACK,
        /** Under way. */
        IN_PROGRESS
    }

    static final List<DemoProblem> ALL = List.of(
            new DemoProblem("lights", "道路路灯长期不亮", "路灯长期不亮", "SOCIAL_DEVELOPMENT", "亮灯率达到98%以上",
                    List.of("更换损坏灯具", "建立每周夜间巡查制度"), "TIME_LIMITED", 60, Ending.CONCLUDED),
            new DemoProblem("drains", "雨后积水、排水口堵塞", "积水严重", "SOCIAL_DEVELOPMENT", "汛期前完成全部易涝点整治",
                    List.of("清掏排水口", "改造易涝点管网"), "TIME_LIMITED", 90, Ending.REDONE),
            new DemoProblem("counter", "办事窗口午间无人值守", "午间无人值守", "CADRE_CONDUCT", "窗口午间不断岗",
                    List.of("实行窗口轮岗制", "公布值班表"), "IMMEDIATE", 10, Ending.RESULT_PUBLISHED),
            new DemoProblem("waste", "垃圾清运不及时", "清运不及时", "SOCIAL_DEVELOPMENT", "生活垃圾日产日清",
                    List.of("增加清运班次", "公开清运时间"), "TIME_LIMITED", 45, Ending.SENT_BACK),
            new DemoProblem("parking", "老旧小区停车难", "停车位太少", "SOCIAL_DEVELOPMENT", "新增公共停车位300个",
                    List.of("挖潜改造闲置地块", "错时共享机关停车场"), "GRADUAL", 300, Ending.IN_PROGRESS));

    /** The item that is to put it right (REC-2: content, measures, deadline and goal). */
    Map<String, Object> item(String problemId, LocalDate today) {
        Map<String, Object> item = new java.util.LinkedHashMap<>();
        item.put("problem", title);
        item.put("problemIds", List.of(problemId));
        item.put("goal", goal);
        item.put("measures", measures);
        item.put("deadline", today.plusDays(days).toString());
        item.put("track", track);
        item.put("priority", ending == Ending.CONCLUDED);
        if (ending == Ending.CONCLUDED) {
            item.put("priorityReasons", List.of("MOST_DISSATISFIED", "CAN_BE_DONE_NOW"));
        }
        item.put("responsible", "分管副局长");
        item.put("coOrganizations", List.of(Map.of("organizationCode", "DEMO-TOWN-01", "part", "协助巡查并反馈群众意见")));
        item.put("milestones", List.of(Map.of("title", "完成摸底", "dueOn", today.plusDays(Math.min(days, 7)).toString())));
        if (track.equals("GRADUAL")) {
            item.put("explanation", "可用地块权属复杂，须逐一协调，不能一次到位。");
            item.put("interimSteps", List.of("先开放机关停车场夜间共享"));
            item.put("nextReviewOn", today.plusDays(90).toString());
        }
        return item;
    }
}
