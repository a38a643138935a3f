package org.huiyin.opinions.imports.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of a workbook, plain or in runs of several fonts. */
final class XlsxText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final TableLimits limits;
    private final StringBuilder text = new StringBuilder();

    XlsxText(TableLimits limits) {
        this.limits = limits;
    }

    /** Everything in {@code t} up to the end of the element that has begun, but how it is pronounced. */
    String of(XMLStreamReader xml, String element) throws XMLStreamException {
        text.setLength(0);
        boolean isText = false;
        int spoken = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    isText = xml.getLocalName().equals("t");
                    spoken += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) {
                        return unescape(text.toString());
                    }
                    isText = false;
                    spoken -= xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isText && spoken == 0) {
                        append(xml);
                    }
                }
                default -> {}
            }
        }
    }

    /** The characters of an element without others in it. */
    String plain(XMLStreamReader xml) throws XMLStreamException {
        text.setLength(0);
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(xml);
                default -> {}
            }
        }
    }

    private void append(XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > limits.rowCharacters()) {
            throw new UnreadableTable(
                    TableFault.FILE_ROW_TOO_LONG,
                    "A cell holds more than %,d characters.".formatted(limits.rowCharacters()));
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(XlsxText::character);
    }

    private static String character(MatchResult escaped) {
        char character = (char) Integer.parseInt(escaped.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
