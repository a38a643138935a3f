package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes the files that offices send. */
public final class SampleFiles {

    private SampleFiles() {}

    public static Path text(Path folder, String name, String content) throws IOException {
        return text(folder, name, content, StandardCharsets.UTF_8);
    }

    public static Path text(Path folder, String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    public static Path workbook(Path folder, String name, Consumer<Worksheet> content) throws IOException {
        return workbook(folder, name, workbook -> {}, content);
    }

    public static Path workbook(Path folder, String name, Consumer<Workbook> setting, Consumer<Worksheet> content)
            throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "huiyin-test", "1.0")) {
            setting.accept(workbook);
            content.accept(workbook.newWorksheet("登记表"));
        }
        return file;
    }

    /** A workbook of one sheet whose XML is given, as no well-behaved program would write it. */
    static Path rawWorkbook(Path folder, String name, String sheetXml) throws IOException {
        return zip(folder, name, Map.of(
                "[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        </Types>""",
                "xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/worksheets/sheet1.xml", sheetXml));
    }

    /** A workbook whose only column holds, below its header, cells as they stand in the sheet's XML, by their row. */
    public static Path formulas(Path folder, String name, Map<String, String> cellOfRow) throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c t=\"inlineStr\"><is><t>内容</t></is></c></row>");
        new TreeMap<>(cellOfRow).forEach((row, cell) ->
                rows.append("<row r=\"").append(row).append("\">").append(cell).append("</row>"));
        return rawWorkbook(folder, name, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A workbook that unpacks into so many blanks. */
    public static Path bomb(Path folder, String name, int size) throws IOException {
        return rawWorkbook(
                folder, name, "<worksheet><sheetData><row r=\"1\"/>" + " ".repeat(size) + "</sheetData></worksheet>");
    }

    static Path zip(Path folder, String name, Map<String, String> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The same archive with a change in one of its parts. */
    static Path replacePart(Path archive, String part, String text, String replacement) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), entry.getName().equals(part) ? content.replace(text, replacement) : content);
            }
        }
        return zip(archive.getParent(), "changed-" + archive.getFileName(), parts);
    }

    /** The same archive with one part more. */
    static Path addPart(Path archive, String part, String content) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.put(part, content);
        return zip(archive.getParent(), "more-" + archive.getFileName(), parts);
    }

    static List<TableRow> rows(Path file) throws IOException {
        return rows(TableFile.recognize(file, TableOptions.NONE));
    }

    static List<TableRow> rows(TableFile file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Table table = file.open()) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    static List<List<String>> shown(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(Cell::shown).toList())
                .toList();
    }
}
