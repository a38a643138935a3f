package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show a number as a date, and from which day it counts. */
final class DateStyles {

    private static final int MOST = 100_000;

    private final BitSet dates = new BitSet();
    private final boolean isSince1904;
    private final Map<Integer, String> formats = new HashMap<>();
    private boolean isInCellStyles;
    private int count;

    private DateStyles(boolean isSince1904) {
        this.isSince1904 = isSince1904;
    }

    /** A workbook may do without any styles. */
    static DateStyles of(XlsxParts parts) throws IOException, XMLStreamException {
        DateStyles styles = new DateStyles(parts.isSince1904());
        Optional<String> part = parts.partFor("styles");
        if (part.isPresent()) {
            parts.elements(part.get(), styles::begin);
        }
        return styles;
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" -> {
                Integer id = number(xml.getAttributeValue(null, "numFmtId"));
                String format = xml.getAttributeValue(null, "formatCode");
                if (id != null && format != null && formats.size() < MOST) {
                    formats.put(id, format);
                }
            }
            case "cellXfs" -> isInCellStyles = true;
            case "cellStyles", "dxfs" -> isInCellStyles = false;
            case "xf" -> {
                if (isInCellStyles && count < MOST) {
                    Integer id = number(xml.getAttributeValue(null, "numFmtId"));
                    dates.set(count++, DateFormats.isDate(id, formats.get(id)));
                }
            }
            default -> {}
        }
    }

    /** @param style of the cell; absent for the usual one */
    boolean isDate(@Nullable String style) {
        Integer index = style == null ? Integer.valueOf(0) : number(style);
        return index != null && index >= 0 && dates.get(index);
    }

    boolean isSince1904() {
        return isSince1904;
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }
}
