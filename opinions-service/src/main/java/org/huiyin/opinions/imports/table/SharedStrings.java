package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The strings that cells of a workbook refer to by number; on disk, since a million letters do not fit in the heap. */
final class SharedStrings implements AutoCloseable {

    private static final int MOST = 20_000_000;
    /** Short ones are kept at hand, for some stand in every row: a channel, an organization. */
    private static final int KEPT = 1_024;
    private static final int LONGEST_KEPT = 64;

    private final SpoolFile strings;
    private final Map<Integer, String> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };

    private SharedStrings(SpoolFile strings) {
        this.strings = strings;
    }

    static SharedStrings none() throws IOException {
        return new SharedStrings(SpoolFile.create());
    }

    static SharedStrings read(InputStream part, TableLimits limits) throws IOException, XMLStreamException {
        SpoolFile strings = SpoolFile.create();
        try {
            XMLStreamReader xml = XlsxParts.xml(part);
            XlsxText text = new XlsxText(limits);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    if (strings.size() == MOST) {
                        throw TableLimits.expands();
                    }
                    strings.add(text.of(xml, "si"));
                }
            }
            strings.flush();
            return new SharedStrings(strings);
        } catch (IOException | XMLStreamException | RuntimeException unusable) {
            strings.close();
            throw unusable;
        }
    }

    /** Nothing stands where there is no such string: a workbook that says so is damaged. */
    String get(int number) throws XMLStreamException {
        String known = kept.get(number);
        if (known != null) {
            return known;
        }
        if (number < 0 || number >= strings.size()) {
            throw new XMLStreamException("A cell refers to a string that is not there");
        }
        String text = strings.get(number);
        if (text.length() <= LONGEST_KEPT) {
            kept.put(number, text);
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        strings.close();
    }
}
