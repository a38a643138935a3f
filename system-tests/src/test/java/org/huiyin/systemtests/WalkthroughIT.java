package org.huiyin.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The shell lines of the walkthroughs in docs work as they stand there. */
class WalkthroughIT {

    private static final String FIRST = "walkthrough.md";
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepareWhatTheDemoPrepares() {
        SuiteClient client = Suite.client();
        Directory.load(client);
        Directory.superviseUnit(client);
    }

    @Test
    void oneLetterIsFollowedByHand() throws Exception {
        // when
        Run run = run("walkthrough.md");

        // then
        assertThat(run.said)
                .contains("CONCLUDED", "演示一路路灯已全部更换", "\"imported\":3", "\"rejected\":1", "路灯第1封", "Sound: ");
    }

    @Test
    void aCollectorsDayIsWalkedThroughByHand() throws Exception {
        // when
        Run run = run("walkthrough-collector.md");

        // then
        assertThat(run.said)
                .contains("\"calendarKnown\":", "entered-before", "typed in before", "\"entered\":3", "\"returned\":4")
                .contains("\"imported\":2", "\"rejected\":1", "\"state\":\"DONE\"", "\"state\":\"LATE\"");
    }

    @Test
    void aSortersDayIsWalkedThroughByHand() throws Exception {
        // when
        Run run = run("walkthrough-sorter.md");

        // then
        assertThat(run.said)
                .contains("井盖", "\"relation\":\"SAME_AS\"", "已安排检查", "演示公园北门", "\"outcome\":\"ANSWERED\"")
                .contains("\"replyDueOn\":");
    }

    @Test
    void aResidentsWayIsWalkedThroughByHand() throws Exception {
        // when
        Run run = run("walkthrough-resident.md");

        // then
        assertThat(run.said)
                .contains("哪一个门口", "附件1.png", "附件2.pdf", "每日两次", "\"erased\":true", "nobody can read it any more");
    }

    @Test
    void aSupervisorsWeeksAreWalkedThroughByHand() throws Exception {
        // when
        Run run = run("walkthrough-supervisor.md");

        // then
        assertThat(run.said)
                .contains("\"standing\":\"MISSED\"", "plan-version-superseded", "another version is there", "not reported yet")
                .contains("桥下一处仍有积水", "雨中复查", "放学时段现场查看", "冬季低温", "\"state\":\"COMPLETE\"")
                .contains("雨天放学时段仍拥堵", "\"state\":\"PASSED\"");
    }

    @Test
    void aSurveyIsWalkedThroughByHand() throws Exception {
        // when
        Run run = run("walkthrough-satisfaction.md");

        // then
        assertThat(run.said)
                .contains("sample-not-drawn", "draw first", "as many codes as people who are asked")
                .contains("ballot-code-used", "a code works once", "周末没有清运")
                .contains("\"code\":\"too-few-ballots\"", "\"consequence\":\"MAKE_UP\"", "\"withheld\":false")
                .contains("\"state\":\"CONCLUDED\"");
    }

    @Test
    void anotherSystemFetchesAndIsCalled() throws Exception {
        // when
        Run run = run("integration.md");

        // then
        assertThat(run.said).contains("campaign-changed", "genuine ");
    }

    /** @param said everything that the page's lines printed */
    private record Run(String said) {}

    /** Runs the page's lines; other walkthroughs need the first block of the first, as a reader is told. */
    private static Run run(String page) throws Exception {
        List<String> lines = blocks(page);
        Path script = folder.resolve(page + ".sh");
        Files.writeString(
                script,
                "set -eu -o pipefail\n"
                        + (page.startsWith("walkthrough-") ? blocks(FIRST).getFirst() : "")
                        + String.join("", lines));
        Path output = folder.resolve(page + ".out");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toAbsolutePath().toString())
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(addresses());
        bash.environment().put("LETTERS", letters().toString());
        Process run = bash.start();
        boolean ended = run.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(ended).as("It waits for something that does not come:%n%s", said).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        return new Run(said);
    }

    private static List<String> blocks(String page) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", page)))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).as(page).isNotEmpty();
        return blocks;
    }

    private static Map<String, String> addresses() {
        SuiteAddresses suite = Suite.addresses();
        return Map.of(
                "OPINIONS", suite.opinions().toString(),
                "RECTIFICATION", suite.rectification().toString(),
                "REPORTING", suite.reporting().toString(),
                "KEYCLOAK", Suite.keycloak().toString());
    }

    private static Path letters() throws IOException {
        Path file = folder.resolve("letters.csv");
        String rows = """
                留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数
                1,A1,路灯,2026/2/28 11:25:05,"
                    路灯第1封：小区门口的路灯不亮。
                ",0,0
                2,A2,停车,2026-03-01,停车位不够，希望增加。,0,1
                3,A3,积水,46082,雨后积水，走不过去。,0,2
                4,A4,空白,2026/3/3,,0,0
                """;
        Files.write(file, ("\ufeff" + rows).getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
