package org.huiyin.rectification.satisfaction;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ballot codes to be printed and cut apart (SAT-1). Shuffled anew for each sheet, and without a number on the slips:
 * the order on paper is neither that in which codes were made nor that in which they are stored.
 */
final class BallotSheet {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STYLE = """
            @page { size: A4; margin: 12mm }
            body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "SimSun", sans-serif; margin: 0 }
            .slips { display: grid; grid-template-columns: 1fr 1fr }
            .slip { border: 1px dashed #666; padding: 5mm; break-inside: avoid }
            h2 { font-size: 12pt; margin: 0 0 2mm }
            p { font-size: 9pt; margin: 0 0 1mm }
            .code { font: bold 15pt monospace; letter-spacing: 1px; margin: 2mm 0 }
            """;

    private final SheetHead head;
    private final List<BallotCode> codes;

    private BallotSheet(SheetHead head, List<BallotCode> codes) {
        this.head = head;
        this.codes = codes;
    }

    static BallotSheet of(SheetHead head, List<BallotCode> codes) {
        List<BallotCode> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, RANDOM);
        return new BallotSheet(head, shuffled);
    }

    /** A page that prints as slips, two in a row. */
    String html() {
        String title = escaped(head.title());
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title><style>
                %s</style></head><body><main class="slips">
                """.formatted(title, STYLE));
        for (BallotCode code : codes) {
            page.append("<section class=\"slip\"><h2>").append(title).append("</h2>");
            if (head.question() != null) {
                page.append("<p>").append(escaped(head.question())).append("</p>");
            }
            page.append("<p class=\"code\">").append(code.printed()).append("</p>");
            howToVote().forEach(line -> page.append("<p>").append(escaped(line)).append("</p>"));
            page.append("</section>\n");
        }
        return page.append("</main></body></html>\n").toString();
    }

    /** For a form letter: a line for each code; spreadsheets know by its first character that it is UTF-8. */
    String csv() {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK).append("测评,投票码,截止日期,测评编号\r\n");
        for (BallotCode code : codes) {
            table.append(cell(head.title())).append(',')
                    .append(code.printed()).append(',')
                    .append(head.lastDay()).append(',')
                    .append(head.surveyId()).append("\r\n");
        }
        return table.toString();
    }

    private List<String> howToVote() {
        return List.of(
                "请选择：满意、比较满意或不满意，并可写下意见。",
                "凭此投票码投一次票，截止 %s（含当日）；不分大小写，短横线可不输入。".formatted(head.lastDay()),
                "投票不记名：投票码不与任何人对应，请勿在本票上写姓名。",
                "测评编号：" + head.surveyId());
    }

    private static String escaped(@Nullable String text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Quoted; what a spreadsheet would take for a formula is told to be text. */
    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
