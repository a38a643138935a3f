package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.OpinionContent;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;
import org.huiyin.opinions.imports.OpinionImportRequest.FieldColumns;
import org.huiyin.opinions.imports.OpinionImportRequest.FieldDefaults;
import org.huiyin.opinions.imports.OpinionReader.Reading;
import org.huiyin.opinions.imports.table.Columns;
import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.opinions.imports.table.Table;
import org.huiyin.opinions.imports.table.TableFile;
import org.huiyin.opinions.imports.table.TableOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** COL-6: a row becomes an opinion, or everything that is wrong with it is said at once. */
class OpinionReaderTest {

    private static final UUID CAMPAIGN = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final FieldDefaults DEFAULTS =
            new FieldDefaults("DEMO-UNIT-01", "UNIT_TEAM", "网络", "Villager or resident", null, null, null);
    private static final FieldColumns LETTERS =
            new FieldColumns("编号", "主题", "内容", "时间", null, null, null, null, null, null, null, null);
    private static final FieldColumns WORDS_ALONE =
            new FieldColumns(null, null, "内容", null, null, null, null, null, null, null, null, null);

    @TempDir
    Path folder;

    @Test
    void takesColumnsAndDefaultsByCodeOrLabel() throws IOException {
        // given
        String file = "编号,留言用户,主题,时间,内容\n188006,某人,\" 路灯 \n\",2019/2/28 11:25:05,\"\n\t\t路灯不亮！\n\t\"\n";

        // when
        Reading reading = read(file, request(LETTERS), null).getFirst();

        // then
        OpinionContent content = ((Reading.Opinion) reading).content();
        assertThat(content)
                .isEqualTo(new OpinionContent(
                        CAMPAIGN,
                        "DEMO-UNIT-01",
                        Target.UNIT_TEAM,
                        Channel.ONLINE,
                        Respondent.RESIDENT,
                        Direction.REVERSE,
                        "路灯",
                        "路灯不亮！",
                        LocalDate.of(2019, 2, 28),
                        null,
                        null));
        assertThat(((Reading.Opinion) reading).sourceId()).isEqualTo("188006");
    }

    @Test
    void takesEveryFieldFromColumns() throws IOException {
        // given
        FieldColumns everything = new FieldColumns(
                "编号", "主题", "内容", "时间", "单位", "对象", "渠道", "征求对象", "方向", "征集单位", "活动", null);
        String activity = "019ab000-0000-7000-8000-000000000002";
        String file = "编号,主题,内容,时间,单位,对象,渠道,征求对象,方向,征集单位,活动\n"
                + "1,,班子要多下基层,20260301,DEMO-TOWN-01,BRANCH_HEAD,座谈会,党代表,横向,DEMO," + activity + "\n";

        // when
        Reading reading = read(file, request(everything), null).getFirst();

        // then
        OpinionContent content = ((Reading.Opinion) reading).content();
        assertThat(content.organizationCode()).isEqualTo("DEMO-TOWN-01");
        assertThat(content.target()).isEqualTo(Target.BRANCH_HEAD);
        assertThat(content.channel()).isEqualTo(Channel.FORUM);
        assertThat(content.respondent()).isEqualTo(Respondent.PARTY_DELEGATE);
        assertThat(content.direction()).isEqualTo(Direction.HORIZONTAL);
        assertThat(content.collectedBy()).isEqualTo("DEMO");
        assertThat(content.activityId()).hasToString(activity);
        assertThat(content.title()).isNull();
    }

    @Test
    void saysEverythingThatIsWrongWithARow() throws IOException {
        // given
        FieldColumns columns = new FieldColumns("编号", "主题", "内容", "时间", null, "对象", null, null, null, null, "活动", null);
        String file = "编号,主题,内容,时间,对象,活动\n%s,%s, ,昨天,某某,x\n".formatted("9".repeat(201), "长".repeat(201));

        // when
        Reading reading = read(file, request(columns), null).getFirst();

        // then
        assertThat(((Reading.Refused) reading).rejections())
                .extracting(Rejection::row, Rejection::column, Rejection::fault)
                .containsExactlyInAnyOrder(
                        tuple(2L, "编号", RowFault.VALUE_TOO_LONG),
                        tuple(2L, "主题", RowFault.TITLE_TOO_LONG),
                        tuple(2L, "内容", RowFault.TEXT_MISSING),
                        tuple(2L, "时间", RowFault.DATE_UNREADABLE),
                        tuple(2L, "对象", RowFault.VALUE_UNKNOWN),
                        tuple(2L, "活动", RowFault.IDENTIFIER_UNREADABLE));
    }

    @Test
    void neverRepeatsWordsOfAGiverInARejection() throws IOException {
        // given
        String file = "编号,主题,内容,时间\n1,%s,%s,2026-03-01\n".formatted("秘".repeat(201), "密".repeat(20_001));

        // when
        Reading reading = read(file, request(LETTERS), null).getFirst();

        // then
        assertThat(((Reading.Refused) reading).rejections()).extracting(Rejection::value).containsOnlyNulls();
    }

    @Test
    void refusesDaysThatCannotBe() throws IOException {
        // given
        String file = "编号,主题,内容,时间\n1,a,路灯,2026-04-01\n2,a,路灯,1949-09-30\n3,a,路灯,\n4,a,路灯,2026-03-31\n";

        // when
        List<Reading> readings = read(file, request(LETTERS), null);

        // then
        assertThat(readings).filteredOn(Reading.Refused.class::isInstance)
                .extracting(reading -> ((Reading.Refused) reading).rejections().getFirst().fault())
                .containsExactly(RowFault.DATE_IMPLAUSIBLE, RowFault.DATE_IMPLAUSIBLE, RowFault.VALUE_MISSING);
        assertThat(readings.get(3)).isInstanceOf(Reading.Opinion.class);
    }

    @Test
    void knowsALetterWithoutNumberByAllThatItSays() throws IOException {
        // given
        String rows = ",a,路灯,2026-03-01\n,b,路灯,2026-03-01\n,a,路灯,2026-03-02\n,a,水管,2026-03-01\n";
        String again = "编号,主题,内容,时间\n,a,\"\n 路灯 \",2026年3月1日\n";

        // when
        List<String> sourceIds = sourceIds(read("编号,主题,内容,时间\n" + rows, request(LETTERS), null));

        // then
        assertThat(sourceIds).doesNotHaveDuplicates().allMatch(id -> id.startsWith("sha256:"));
        assertThat(sourceIds(read(again, request(LETTERS), null))).containsExactly(sourceIds.getFirst());
    }

    @Test
    void tellsTheSameWordsAboutTwoUnitsOrByTwoGroupsApart() throws IOException {
        // given
        FieldColumns columns =
                new FieldColumns(null, null, "内容", null, "单位", "对象", "渠道", "征求对象", "方向", null, "活动", null);
        String file = """
                内容,单位,对象,渠道,征求对象,方向,活动
                没有意见,DEMO-UNIT-01,UNIT_TEAM,FORM,MEMBER,HORIZONTAL,
                没有意见,DEMO-UNIT-02,UNIT_TEAM,FORM,MEMBER,HORIZONTAL,
                没有意见,DEMO-UNIT-01,BRANCH_TEAM,FORM,MEMBER,HORIZONTAL,
                没有意见,DEMO-UNIT-01,UNIT_TEAM,BOX,MEMBER,HORIZONTAL,
                没有意见,DEMO-UNIT-01,UNIT_TEAM,FORM,RESIDENT,HORIZONTAL,
                没有意见,DEMO-UNIT-01,UNIT_TEAM,FORM,MEMBER,VERTICAL,
                没有意见,DEMO-UNIT-01,UNIT_TEAM,FORM,MEMBER,HORIZONTAL,019ab000-0000-7000-8000-000000000002
                """;

        // when
        List<String> sourceIds = sourceIds(read(file, request(columns), null));

        // then
        assertThat(sourceIds).hasSize(7).doesNotHaveDuplicates().allMatch(id -> id.endsWith("#1"));
    }

    @Test
    void countsTheSameWordsOfSeveralPeople() throws IOException {
        // given
        String file = "内容\n没有意见\n路灯不亮\n没有意见\n没有意见\n";

        // when
        List<String> sourceIds = sourceIds(read(file, request(WORDS_ALONE), null));

        // then
        assertThat(sourceIds).doesNotHaveDuplicates();
        assertThat(sourceIds(read(file, request(WORDS_ALONE), null))).isEqualTo(sourceIds);
    }

    @Test
    void knowsALetterWithoutDayByItsWordsWheneverItIsSent() throws IOException {
        // when
        String today = sourceIds(read("内容\n路灯不亮\n", request(WORDS_ALONE), null)).getFirst();
        String later = sourceIds(readOn(TODAY.plusDays(9), "内容\n路灯不亮\n", request(WORDS_ALONE), null)).getFirst();

        // then
        assertThat(today).isEqualTo(later);
    }

    @Test
    void keepsACollectorToTheOwnOrganization() throws IOException {
        // given
        FieldColumns columns =
                new FieldColumns(null, null, "内容", null, null, null, null, null, null, "征集单位", null, null);
        String file = "内容,征集单位\n路灯不亮,DEMO-TOWN-01\n路口积水,DEMO-UNIT-01\n";

        // when
        List<Reading> readings = read(file, request(columns), "DEMO-UNIT-01");

        // then
        assertThat(((Reading.Refused) readings.get(0)).rejections())
                .extracting(Rejection::fault)
                .containsExactly(RowFault.ORGANIZATION_FOREIGN);
        assertThat(readings.get(1)).isInstanceOf(Reading.Opinion.class);
    }

    private static OpinionImportRequest request(FieldColumns columns) {
        return new OpinionImportRequest(CAMPAIGN, "test", columns, DEFAULTS, null, null, null, null);
    }

    private static List<String> sourceIds(List<Reading> readings) {
        return readings.stream().map(reading -> ((Reading.Opinion) reading).sourceId()).toList();
    }

    private List<Reading> read(String content, OpinionImportRequest request, String onlyCollector) throws IOException {
        return readOn(TODAY, content, request, onlyCollector);
    }

    private List<Reading> readOn(LocalDate day, String content, OpinionImportRequest request, String onlyCollector)
            throws IOException {
        Path file = SampleFiles.text(folder, "register.csv", content);
        List<Reading> readings = new ArrayList<>();
        try (Table table = TableFile.recognize(file, TableOptions.NONE).open()) {
            Columns<OpinionField> columns = InspectedFile.columns(table, request);
            OpinionReader reader = new OpinionReader(request, onlyCollector, day, columns);
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                readings.add(reader.read(row.get()));
            }
        }
        return readings;
    }
}
