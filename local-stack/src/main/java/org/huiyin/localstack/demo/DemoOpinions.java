package org.huiyin.localstack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The opinions of 演示区 as an office would send them: a CSV file, the same one each time for a day. */
final class DemoOpinions {

    /** Opinions that the demo gives itself, live: a resident's, and a comment on the plan, which is one too (REC-5). */
    static final int GIVEN_LIVE = 2;

    private static final long SEED = 10_539;
    private static final int DAYS_BACK = 45;

    private static final List<String> CHANNELS =
            List.of("FORUM", "FORUM", "LETTER", "LETTER", "FORM", "FORM", "FORM", "BOX", "INTERVIEW", "VISIT");
    private static final List<String> RESPONDENTS = List.of(
            "MEMBER", "PARTY_DELEGATE", "PEOPLES_CONGRESS_DEPUTY", "CPPCC_MEMBER", "SERVICE_RECIPIENT",
            "SPECIAL_SUPERVISOR", "GRASSROOTS_UNIT", "RESIDENT", "RESIDENT", "ENTERPRISE");
    private static final List<String> DIRECTIONS = List.of("HORIZONTAL", "VERTICAL", "REVERSE", "REVERSE");
    private static final List<String> PLACES = List.of(
            "演示一路", "演示二路", "和平小区", "东风小区", "滨河公园旁", "第三菜市场", "北镇第二村", "西镇卫生院附近", "老汽车站", "政务大厅");
    private static final List<String> ABOUT_TEAMS = List.of(
            "%s一带路灯长期不亮，晚上出行不安全，希望尽快检修。",
            "%s雨后积水严重，排水口多年没有清理。",
            "%s办事窗口午间无人值守，群众要多跑一趟。",
            "%s的垃圾清运不及时，夏天气味很大。",
            "%s道路坑洼，电动车多次摔倒，请尽快修补。",
            "%s停车位太少，消防通道常被占用。",
            "会议多、文件多，下到%s调研的时间太少。",
            "政策宣传不到位，%s的居民不知道补贴怎么申请。",
            "%s施工公示牌没有工期，不知道什么时候完工。",
            "%s老年人就医取药不方便，建议增加巡诊。");
    private static final List<String> ABOUT_INDIVIDUALS = List.of(
            "与群众谈心不够，希望多到%s走走。",
            "处理%s的问题时态度急躁，建议多听意见。",
            "学习不够深入，联系%s实际不够。",
            "工作布置多、检查少，对%s的进展了解不细。",
            "希望在%s的工作中带头创新，少一些求稳怕乱。");

    private DemoOpinions() {}

    /** @param today no opinion is from a later day */
    static String csv(LocalDate today) {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("编号,单位代码,对象,渠道,征求对象,方向,收到日期,意见\n");
        int number = 0;
        for (DemoTarget target : DemoTarget.values()) {
            int inFile = target.opinions() - (target == DemoTarget.UNIT_TEAM ? GIVEN_LIVE : 0);
            List<String> organizations = DemoOrganizations.concernedBy(target);
            for (int opinion = 0; opinion < inFile; opinion++) {
                number++;
                csv.append("YJ-%05d,".formatted(number))
                        .append(organizations.get(opinion % organizations.size())).append(',')
                        .append(target).append(',')
                        .append(anyOf(CHANNELS, random)).append(',')
                        .append(anyOf(RESPONDENTS, random)).append(',')
                        .append(anyOf(DIRECTIONS, random)).append(',')
                        .append(today.minusDays(random.nextInt(DAYS_BACK))).append(',')
                        .append(text(target, random)).append('\n');
            }
        }
        return csv.toString();
    }

    private static String text(DemoTarget target, Random random) {
        boolean aboutTeam = target.name().endsWith("_TEAM");
        return anyOf(aboutTeam ? ABOUT_TEAMS : ABOUT_INDIVIDUALS, random).formatted(anyOf(PLACES, random));
    }

    private static String anyOf(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
