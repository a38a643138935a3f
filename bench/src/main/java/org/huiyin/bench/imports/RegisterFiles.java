package org.huiyin.bench.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.huiyin.bench.stack.RegisterLetters;

/**
 * The same register as CSV and as XLSX. The workbook is written as Excel writes it, its words in one list of shared
 * strings: that is the case that is hard to read in little memory.
 */
final class RegisterFiles {

    /** As the request maps them. */
    static final List<String> HEADERS = List.of("编号", "单位", "时间", "渠道", "人群", "内容");

    private static final List<String> CHANNELS = List.of("热线", "网络", "座谈会", "征求意见函");
    private static final List<String> RESPONDENTS = List.of("群众", "党员", "服务对象");
    private static final int DAYS = 50;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> units;
    private final LocalDate today;

    RegisterFiles(List<String> units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    /** The cells of a row, as text. */
    List<String> row(int number) {
        return List.of("R" + number, units.get(number % units.size()), today.minusDays(number / 7 % DAYS).toString(),
                CHANNELS.get(number % CHANNELS.size()), RESPONDENTS.get(number / 3 % RESPONDENTS.size()),
                RegisterLetters.of(number));
    }

    void writeCsv(Path file, int rows) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(String.join(",", HEADERS) + "\r\n");
            for (int number = 0; number < rows; number++) {
                csv.write(String.join(",", row(number)) + "\r\n");
            }
        }
    }

    void writeWorkbook(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            part(zip, xml, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="xml" ContentType="application/xml"/></Types>""");
            part(zip, xml, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
                    .formatted(MAIN, RELATIONS));
            part(zip, xml, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>\
                    <Relationship Id="rId2" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
                    .formatted(RELATIONS));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            for (int row = 0; row <= rows; row++) {
                xml.write("<row r=\"" + (row + 1) + "\">");
                for (int column = 0; column < HEADERS.size(); column++) {
                    xml.write("<c r=\"%c%d\" t=\"s\"><v>%d</v></c>".formatted('A' + column, row + 1, row * HEADERS.size() + column));
                }
                xml.write("</row>");
            }
            xml.write("</sheetData></worksheet>");
            endPart(zip, xml);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            xml.write("<sst xmlns=\"" + MAIN + "\">");
            writeStrings(xml, HEADERS);
            for (int number = 0; number < rows; number++) {
                writeStrings(xml, row(number));
            }
            xml.write("</sst>");
            endPart(zip, xml);
        }
    }

    private static void writeStrings(Writer xml, List<String> strings) throws IOException {
        for (String text : strings) {
            xml.write("<si><t>" + text + "</t></si>");
        }
    }

    private static void part(ZipOutputStream zip, Writer xml, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content);
        endPart(zip, xml);
    }

    private static void endPart(ZipOutputStream zip, Writer xml) throws IOException {
        xml.flush();
        zip.closeEntry();
    }
}
