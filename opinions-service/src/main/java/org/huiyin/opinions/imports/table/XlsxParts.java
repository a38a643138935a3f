package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * The archive that a workbook is: which part holds what. Every part is read as a stream, and none further than the
 * limits allow. Own code instead of a library, because those that were looked at hold all strings of a workbook in
 * memory, or bring a database to avoid that.
 */
final class XlsxParts implements AutoCloseable {

    private static final XMLInputFactory XML = factory();
    private static final int MOST_RELATIONS = 10_000;
    private static final int MOST_SHEETS = 1_000;

    private final ZipFile zip;
    private final TableLimits limits;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private boolean isSince1904;

    private XlsxParts(ZipFile zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @param type the last word of the relation's type, e.g. {@code worksheet} */
    private record Relation(String type, String part) {}

    static XlsxParts open(Path file, TableLimits limits) throws IOException, XMLStreamException {
        XlsxParts parts = new XlsxParts(new ZipFile(file.toFile()), limits);
        try {
            if (parts.zip.getEntry("[Content_Types].xml") == null) {
                throw FileFormat.notTable("This is a zip archive, but no workbook. Send CSV or XLSX.");
            }
            parts.readStructure();
            return parts;
        } catch (IOException | XMLStreamException | RuntimeException unusable) {
            parts.close();
            throw unusable;
        }
    }

    private void readStructure() throws IOException, XMLStreamException {
        String workbook = relationsOf("").stream()
                .filter(relation -> relation.type.equals("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        relationsOf(workbook);
        elements(workbook, xml -> {
            switch (xml.getLocalName()) {
                case "workbookPr" -> isSince1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                case "sheet" -> addIfVisible(xml);
                default -> {}
            }
        });
    }

    private void addIfVisible(XMLStreamReader xml) {
        String state = xml.getAttributeValue(null, "state");
        Relation relation = relations.get(relationId(xml));
        boolean isVisible = state == null || state.equals("visible");
        if (isVisible && relation != null && relation.type.equals("worksheet") && sheets.size() < MOST_SHEETS) {
            sheets.add(relation.part);
        }
    }

    /** Its namespace is another in the strict form of the format. */
    private static @Nullable String relationId(XMLStreamReader xml) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String namespace = xml.getAttributeNamespace(index);
            if (xml.getAttributeLocalName(index).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    private List<Relation> relationsOf(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String file = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> found = new ArrayList<>();
        if (zip.getEntry(file) == null) {
            return found;
        }
        elements(file, xml -> {
            String id = xml.getAttributeValue(null, "Id");
            String type = xml.getAttributeValue(null, "Type");
            String target = xml.getAttributeValue(null, "Target");
            if (xml.getLocalName().equals("Relationship") && id != null && type != null && target != null) {
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                Relation relation = new Relation(type.substring(type.lastIndexOf('/') + 1), path);
                found.add(relation);
                if (!part.isEmpty() && relations.size() < MOST_RELATIONS) {
                    relations.put(id, relation);
                }
            }
        });
        return found;
    }

    /** The parts of the visible sheets, in their order. */
    List<String> sheets() {
        return List.copyOf(sheets);
    }

    boolean isSince1904() {
        return isSince1904;
    }

    /** The part of the workbook that has the role, e.g. {@code styles}. */
    Optional<String> partFor(String role) {
        return relations.values().stream()
                .filter(relation -> relation.type.equals(role) && zip.getEntry(relation.part) != null)
                .map(Relation::part)
                .findFirst();
    }

    InputStream unpack(String part, long most) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("The workbook names a part that it does not hold");
        }
        return new Inflation(zip.getInputStream(entry), entry.getCompressedSize(), most, limits.inflationRatio());
    }

    /** Every element of a part, as it begins. */
    void elements(String part, Consumer<XMLStreamReader> beginning) throws IOException, XMLStreamException {
        try (InputStream in = unpack(part, limits.partBytes())) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    beginning.accept(xml);
                }
            }
            xml.close();
        }
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
