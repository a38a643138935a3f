package org.huiyin.testkit.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as cameras and office programs write them, with a mark wherever they tell of their maker. */
public final class SampleFiles {

    /** The latitude in the EXIF of {@link #photo}, as it stands in the file: 31° 14' 7.77". */
    public static final byte[] LATITUDE =
            ByteBuffer.allocate(24).putInt(31).putInt(1).putInt(14).putInt(1).putInt(777).putInt(100).array();

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    /** White, with a red corner at the upper left: a quarter of it. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, x < width / 2 && y < height / 2 ? 0xFF0000 : 0xFFFFFF);
            }
        }
        return picture;
    }

    /** A photo with EXIF (orientation, place, maker), a comment, a colour profile that is none, and a tail. */
    public static byte[] photo(int width, int height, int orientation, String mark) {
        byte[] plain = encoded(picture(width, height), "jpeg");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        segment(photo, 0xE1, exif(orientation, mark));
        segment(photo, 0xFE, mark.getBytes(StandardCharsets.UTF_8));
        segment(photo, 0xE2, ("ICC_PROFILE\0\1\1" + mark).getBytes(StandardCharsets.UTF_8));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(("<script>" + mark + "</script>").getBytes(StandardCharsets.UTF_8));
        return photo.toByteArray();
    }

    /** A PNG with a text chunk before its picture, and a tail. */
    public static byte[] drawing(int width, int height, String mark) {
        byte[] plain = encoded(picture(width, height), "png");
        int behindHeader = 8 + 25;
        ByteArrayOutputStream drawing = new ByteArrayOutputStream();
        drawing.write(plain, 0, behindHeader);
        drawing.writeBytes(chunk("tEXt", ("Author\0" + mark).getBytes(StandardCharsets.UTF_8)));
        drawing.write(plain, behindHeader, plain.length - behindHeader);
        drawing.writeBytes(mark.getBytes(StandardCharsets.UTF_8));
        return drawing.toByteArray();
    }

    /** A PNG of a few bytes that claims to be of this size. */
    public static byte[] claimedSize(int width, int height) {
        byte[] plain = encoded(picture(2, 2), "png");
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        ByteArrayOutputStream claims = new ByteArrayOutputStream();
        claims.write(plain, 0, 8);
        claims.writeBytes(chunk("IHDR", header));
        claims.write(plain, 8 + 25, plain.length - 8 - 25);
        return claims.toByteArray();
    }

    /** The parts of a letter written with a word processor; change them as the test needs. */
    public static Map<String, byte[]> letterParts(String mark) {
        Map<String, byte[]> parts = documentParts(
                MAIN + "wordprocessingml.document.main+xml", "word/document.xml", mark);
        parts.put("word/document.xml", text("""
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:body><w:p w:rsidR="00AA11BB"><w:ins w:id="1" w:author="%s" w:date="2026-01-01T00:00:00Z"><w:r><w:t
                xml:space="preserve">演示路的路灯 &lt;坏了&gt; 三个月。</w:t></w:r></w:ins></w:p></w:body></w:document>"""
                .formatted(mark)));
        parts.put("word/settings.xml", text("""
                <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00AA11BB"/></w:rsids></w:settings>"""));
        parts.put("word/_rels/settings.xml.rels", relationships(
                "attachedTemplate", "file:///C:/Users/" + mark + "/letter.dotx", true));
        parts.put("word/media/image1.jpeg", photo(40, 20, 1, mark));
        return parts;
    }

    /** The parts of a workbook. */
    public static Map<String, byte[]> workbookParts(String mark) {
        Map<String, byte[]> parts =
                documentParts(MAIN + "spreadsheetml.sheet.main+xml", "xl/workbook.xml", mark);
        String namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        parts.put("xl/workbook.xml", text("""
                <workbook %s xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac">
                <x15ac:absPath url="C:\\Users\\%s\\"/><sheets/></workbook>""".formatted(namespace, mark)));
        parts.put("xl/comments1.xml", text(
                "<comments %s><authors><author>%s</author></authors><commentList/></comments>".formatted(namespace, mark)));
        parts.put("xl/worksheets/sheet1.xml", text("""
                <worksheet %s xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>路灯</t></is></c></row></sheetData>
                <pageSetup paperSize="9" r:id="rId1"/></worksheet>""".formatted(namespace)));
        parts.put("xl/worksheets/_rels/sheet1.xml.rels", relationships(
                "printerSettings", "../printerSettings/printerSettings1.bin", false));
        parts.put("xl/printerSettings/printerSettings1.bin", mark.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> documentParts(String type, String main, String mark) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/%s" ContentType="%s"/>
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
                </Types>""".formatted(main, type)));
        parts.put("_rels/.rels", relationships("officeDocument", main, false));
        parts.put("docProps/core.xml", text(
                "<creator xmlns=\"http://purl.org/dc/elements/1.1/\">%s</creator>".formatted(mark)));
        return parts;
    }

    public static byte[] relationships(String kind, String target, boolean isElsewhere) {
        return text("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/></Relationships>"""
                .formatted(kind, target, isElsewhere ? " TargetMode=\"External\"" : ""));
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A PDF of one empty page whose properties name its author. */
    public static byte[] pdf(String mark) {
        return pdf(mark, "");
    }

    /** @param inCatalog further entries of the document's root, such as an action at opening */
    public static byte[] pdf(String mark, String inCatalog) {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R %s>>".formatted(inCatalog),
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/LastModified(%s)/Annots[5 0 R]>>".formatted(mark),
                "<</Author(%s)/Creator(%s)>>".formatted(mark, mark),
                "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(%s)/Contents(see here)>>".formatted(mark));
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            places.add(file.length());
            file.append("%d 0 obj\n%s\nendobj\n".formatted(index + 1, objects.get(index)));
        }
        int table = file.length();
        file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] exif(int orientation, String mark) {
        byte[] maker = mark.getBytes(StandardCharsets.UTF_8);
        int firstValue = 8 + 2 + 3 * 12 + 4;
        int places = firstValue + maker.length + maker.length % 2;
        ByteBuffer tiff = ByteBuffer.allocate(6 + places + 2 + 12 + 4 + LATITUDE.length);
        tiff.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(firstValue);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(places).putInt(0);
        tiff.put(maker).position(6 + places);
        tiff.putShort((short) 1).putShort((short) 2).putShort((short) 5).putInt(3).putInt(places + 18).putInt(0);
        return tiff.put(LATITUDE).array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] payload) {
        out.write(0xFF);
        out.write(marker);
        out.write(payload.length + 2 >> 8);
        out.write(payload.length + 2);
        out.writeBytes(payload);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length).put(name).put(data).putInt((int) sum.getValue()).array();
    }
}
