package org.huiyin.localstack.demo;

import java.util.ArrayList;
import java.util.List;

/** The directory of 演示区: made-up names, real proportions. */
final class DemoOrganizations {

    static final String DISTRICT = "DEMO";

    private static final List<String> UNITS = List.of(
            "演示区城市管理局", "演示区教育局", "演示区民政局", "演示区卫生健康局", "演示区交通运输局", "演示区水务局",
            "演示区农业农村局", "演示区人力资源和社会保障局", "演示区市场监督管理局", "演示区住房和建设局", "演示区生态环境局",
            "演示区行政审批局");

    private DemoOrganizations() {}

    /** One organization as a row of the import. */
    record Row(String code, String name, String kind, String parentCode, int batch) {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(DISTRICT, "演示区", "DISTRICT", "", 1));
        for (int unit = 1; unit <= UNITS.size(); unit++) {
            String code = "DEMO-UNIT-%02d".formatted(unit);
            String name = UNITS.get(unit - 1);
            rows.add(new Row(code, name, "DIRECT_UNIT", DISTRICT, 1));
            rows.add(new Row(code + "-S1", name + "服务中心", "SECONDARY_UNIT", code, 1));
            rows.add(new Row(code + "-B1", name + "机关党支部", "BRANCH", code, 1));
            rows.add(new Row(code + "-S1-B1", name + "服务中心党支部", "BRANCH", code + "-S1", 1));
        }
        addPlaces(rows, "TOWN", "演示", List.of("东镇", "西镇", "南镇", "北镇"), "VILLAGE", "村", 2);
        addPlaces(rows, "STREET", "演示", List.of("一街道", "二街道", "三街道"), "COMMUNITY", "社区", 2);
        rows.add(new Row("DEMO-SCHOOL-01", "演示区第一实验学校", "SCHOOL", "DEMO-UNIT-02", 1));
        rows.add(new Row("DEMO-ENTERPRISE-01", "演示区自来水公司", "ENTERPRISE", "DEMO-UNIT-06", 1));
        return rows;
    }

    private static void addPlaces(
            List<Row> rows, String kind, String prefix, List<String> names, String childKind, String childName, int batch) {
        for (int place = 1; place <= names.size(); place++) {
            String code = "DEMO-%s-%02d".formatted(kind, place);
            String name = prefix + names.get(place - 1);
            rows.add(new Row(code, name, kind, DISTRICT, batch));
            for (int child = 1; child <= 3; child++) {
                rows.add(new Row(
                        "%s-%02d".formatted(code, child), "%s第%d%s".formatted(name, child, childName), childKind, code,
                        batch + 1));
            }
            rows.add(new Row(code + "-B1", name + "机关党支部", "BRANCH", code, batch));
        }
    }

    /** Codes of the organizations that an opinion about the target can be about. */
    static List<String> concernedBy(DemoTarget target) {
        return switch (target) {
            case DISTRICT_TEAM, DISTRICT_LEADER -> List.of(DISTRICT);
            case UNIT_TEAM, UNIT_TEAM_MEMBER -> codesOf("DIRECT_UNIT", "TOWN", "STREET");
            case BRANCH_TEAM, BRANCH_HEAD, COMMITTEE_MEMBER, ORDINARY_MEMBER -> codesOf("BRANCH");
        };
    }

    private static List<String> codesOf(String... kinds) {
        return rows().stream().filter(row -> List.of(kinds).contains(row.kind())).map(Row::code).toList();
    }

    static String csv() {
        StringBuilder csv = new StringBuilder("代码,名称,类型,上级代码,批次\n");
        rows().forEach(row -> csv.append(String.join(
                        ",", row.code(), row.name(), row.kind(), row.parentCode(), Integer.toString(row.batch())))
                .append('\n'));
        return csv.toString();
    }
}
