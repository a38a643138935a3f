package org.huiyin.kit.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.testkit.files.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.kit.attachment.content.CheckedFile.MARK;
import static org.huiyin.kit.attachment.content.CheckedFile.clean;
import static org.huiyin.kit.attachment.content.CheckedFile.holds;
import static org.huiyin.kit.attachment.content.CheckedFile.refuses;

/** COL-7: letters and workbooks keep what they say and lose who wrote them; nothing in them runs. */
class OfficeCheckTest {

    @TempDir
    Path folder;

    @Test
    void keepsALetterAndNotItsAuthor() throws IOException {
        // when
        Map<String, byte[]> clean =
                parts(clean(folder, SampleFiles.zip(SampleFiles.letterParts(MARK)), AttachmentType.DOCX));

        // then
        assertThat(clean).containsOnlyKeys(
                "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/settings.xml",
                "word/_rels/settings.xml.rels", "word/media/image1.jpeg");
        assertThat(clean.values()).noneMatch(part -> holds(part, MARK) || holds(part, SampleFiles.LATITUDE));
        String document = text(clean, "word/document.xml");
        assertThat(document)
                .contains("演示路的路灯 &lt;坏了&gt; 三个月。", "w:author=\"\"", "xml:space=\"preserve\"").doesNotContain("rsid");
        assertThat(text(clean, "word/settings.xml")).doesNotContain("attachedTemplate", "rsid");
        assertThat(text(clean, "[Content_Types].xml")).contains("/word/document.xml").doesNotContain("docProps");
        assertThat(text(clean, "_rels/.rels")).contains("officeDocument");
    }

    @Test
    void keepsAWorkbookAndNotItsAuthor() throws IOException {
        // when
        Map<String, byte[]> clean =
                parts(clean(folder, SampleFiles.zip(SampleFiles.workbookParts(MARK)), AttachmentType.XLSX));

        // then
        assertThat(clean).containsOnlyKeys(
                "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/comments1.xml", "xl/worksheets/sheet1.xml",
                "xl/worksheets/_rels/sheet1.xml.rels");
        assertThat(clean.values()).noneMatch(part -> holds(part, MARK));
        assertThat(text(clean, "xl/worksheets/sheet1.xml")).contains("路灯", "paperSize=\"9\"").doesNotContain("rId1");
        assertThat(text(clean, "xl/comments1.xml")).contains("<author></author>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/embeddings/book.xlsx",
        "word/activeX/activeX1.bin",
        "setup.exe", "run.js", "word/media/page.svg"
    })
    void refusesWhatRunsOrIsAnotherFile(String part) throws IOException {
        // given
        Map<String, byte[]> parts = SampleFiles.letterParts(MARK);
        parts.put(part, "anything".getBytes(StandardCharsets.UTF_8));

        // then
        refuses(folder, SampleFiles.zip(parts), AttachmentProblem.ATTACHMENT_ACTIVE);
    }

    @Test
    void refusesAProgramThatIsCalledAPicture() throws IOException {
        // given
        Map<String, byte[]> parts = SampleFiles.letterParts(MARK);
        parts.put("word/media/image2.emf", "MZ program".getBytes(StandardCharsets.UTF_8));

        // then
        refuses(folder, SampleFiles.zip(parts), AttachmentProblem.ATTACHMENT_ACTIVE);
    }

    @Test
    void refusesADocumentThatIsMadeForMacros() throws IOException {
        // given
        Map<String, byte[]> parts = changed("[Content_Types].xml", "openxmlformats-officedocument.wordprocessingml.document.main",
                "ms-word.document.macroEnabled.main");

        // then
        refuses(folder, SampleFiles.zip(parts), AttachmentProblem.ATTACHMENT_ACTIVE);
    }

    /** A picture that is loaded when the document is opened tells who opens it. */
    @Test
    void refusesWhatIsLoadedFromElsewhere() throws IOException {
        // given
        Map<String, byte[]> loads = SampleFiles.letterParts(MARK);
        loads.put("word/_rels/document.xml.rels", SampleFiles.relationships("image", "https://example.org/pixel.png", true));
        Map<String, byte[]> links = SampleFiles.letterParts(MARK);
        links.put("word/_rels/document.xml.rels", SampleFiles.relationships("hyperlink", "https://example.org/", true));

        // then
        refuses(folder, SampleFiles.zip(loads), AttachmentProblem.ATTACHMENT_ACTIVE);
        clean(folder, SampleFiles.zip(links), AttachmentType.DOCX);
    }

    @Test
    void refusesAZipThatIsNoDocument() throws IOException {
        refuses(folder, SampleFiles.zip(Map.of("a.txt", new byte[9])), AttachmentProblem.ATTACHMENT_TYPE_UNKNOWN);
        refuses(folder, SampleFiles.zip(changed("[Content_Types].xml", "wordprocessingml", "presentationml")),
                AttachmentProblem.ATTACHMENT_TYPE_UNKNOWN);
    }

    @Test
    void refusesBombs() throws IOException {
        // given
        Map<String, byte[]> dense = SampleFiles.letterParts(MARK);
        dense.put("word/media/image2.bmp", new byte[64 << 20]);
        Map<String, byte[]> deep = SampleFiles.letterParts(MARK);
        deep.put("word/document.xml", "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> wide = SampleFiles.letterParts(MARK);
        wide.put("word/document.xml", ("<a b=\"" + noise(6 << 20) + "\"/>").getBytes(StandardCharsets.UTF_8));

        // then
        refuses(folder, SampleFiles.zip(dense), AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH);
        refuses(folder, SampleFiles.zip(deep), AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH);
        refuses(folder, SampleFiles.zip(wide), AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH);
    }

    @Test
    void refusesEntitiesThatMultiply() throws IOException {
        // given
        Map<String, byte[]> parts = SampleFiles.letterParts(MARK);
        parts.put("word/document.xml", """
                <!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
                <a>&c;&d;</a>""".getBytes(StandardCharsets.UTF_8));

        // then
        refuses(folder, SampleFiles.zip(parts), AttachmentProblem.ATTACHMENT_DAMAGED);
    }

    @Test
    void refusesWhatIsCutOffBrokenOrLocked() throws IOException {
        byte[] letter = SampleFiles.zip(SampleFiles.letterParts(MARK));

        refuses(folder, Arrays.copyOf(letter, letter.length / 2), AttachmentProblem.ATTACHMENT_DAMAGED);
        refuses(folder, SampleFiles.zip(changed("word/document.xml", "</w:body>", "")), AttachmentProblem.ATTACHMENT_DAMAGED);
        refuses(folder, SampleFiles.zip(renamed("word/document.xml", "word/../../x.xml")), AttachmentProblem.ATTACHMENT_DAMAGED);
        refuses(folder, encrypted(letter), AttachmentProblem.ATTACHMENT_LOCKED);
        refuses(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, AttachmentProblem.ATTACHMENT_LOCKED);
    }

    /** A self-extracting file begins with a program; the zip stands at its end. */
    @Test
    void refusesAZipBehindSomethingElse() throws IOException {
        // given
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes("MZ a program".getBytes(StandardCharsets.UTF_8));
        both.writeBytes(SampleFiles.zip(SampleFiles.letterParts(MARK)));

        // then
        refuses(folder, both.toByteArray(), AttachmentProblem.ATTACHMENT_TYPE_UNKNOWN);
    }

    private static Map<String, byte[]> changed(String part, String from, String to) {
        Map<String, byte[]> parts = SampleFiles.letterParts(MARK);
        parts.put(part, text(parts, part).replace(from, to).getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> renamed(String from, String to) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        SampleFiles.letterParts(MARK).forEach((name, bytes) -> parts.put(name.equals(from) ? to : name, bytes));
        return parts;
    }

    /** Sets the flag of encryption in each entry of the directory and before each entry. */
    private static byte[] encrypted(byte[] zip) {
        byte[] locked = zip.clone();
        for (int index = 0; index + 10 < locked.length; index++) {
            if (locked[index] == 'P' && locked[index + 1] == 'K') {
                if (locked[index + 2] == 1 && locked[index + 3] == 2) {
                    locked[index + 8] |= 1;
                } else if (locked[index + 2] == 3 && locked[index + 3] == 4) {
                    locked[index + 6] |= 1;
                }
            }
        }
        return locked;
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        new Random(7).ints(length, 'a', 'z').forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
