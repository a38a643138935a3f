package org.huiyin.kit.attachment.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

import org.huiyin.kit.attachment.type.AttachmentType;

/**
 * The XML parts of a document, copied event by event without names of authors, paths of folders and marks of editing
 * sessions. Without document types, which office documents do not have.
 */
final class OfficeXml {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final List<String> RUNS =
            List.of("macroenabled", "vbaproject", "activex", "oleobject", ".package", "ms-office.attachedtoolbars");
    /** Ends of relationship types whose parts are left out. */
    private static final Set<String> LEFT_OUT = Set.of(
            "core-properties", "extended-properties", "custom-properties", "thumbnail", "customXml", "printerSettings",
            "attachedTemplate", "origin", "signature");
    private static final Set<String> DROPPED_ELEMENTS = Set.of("attachedTemplate", "absPath", "rsids");
    private static final Set<String> EMPTIED_ATTRIBUTES =
            Set.of("author", "initials", "userName", "userId", "lastModifiedBy");
    /** Tables in boxes in tables reach more than the hundred at which the JDK's reader gives up by itself. */
    private static final int MOST_DEPTH = 150;

    /** Of the JDK, whatever else is on the class path. */
    private static final XMLInputFactory IN = XMLInputFactory.newDefaultFactory();
    private static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    static {
        IN.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * MOST_DEPTH));
        IN.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        IN.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    }

    private final UnpackedBytes.Counted in;
    private final XMLEventReader reader;
    private int depth;

    private OfficeXml(UnpackedBytes.Counted in) throws XMLStreamException {
        this.in = in;
        in.pause();
        this.reader = IN.createXMLEventReader(in);
    }

    /** What the list of content types says that the document is. */
    static AttachmentType mainType(UnpackedBytes.Counted contentTypes) throws IOException {
        return reading(contentTypes, xml -> {
            AttachmentType found = null;
            while (xml.reader.hasNext()) {
                XMLEvent event = xml.next();
                if (event.isStartElement()) {
                    String type = value(event.asStartElement(), "ContentType");
                    if (RUNS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::contains)) {
                        throw OfficeDocuments.notAllowed();
                    }
                    found = type.equals(WORD) ? AttachmentType.DOCX : type.equals(WORKBOOK) ? AttachmentType.XLSX : found;
                }
            }
            if (found == null) {
                throw ContentCheck.unknown();
            }
            return found;
        });
    }

    static void copy(UnpackedBytes.Counted part, OutputStream out) throws IOException {
        reading(part, xml -> {
            xml.copyTo(out, false);
            return null;
        });
    }

    static void copyRelationships(UnpackedBytes.Counted part, OutputStream out) throws IOException {
        reading(part, xml -> {
            xml.copyTo(out, true);
            return null;
        });
    }

    private interface Work<T> {
        T on(OfficeXml xml) throws XMLStreamException;
    }

    private static <T> T reading(UnpackedBytes.Counted part, Work<T> work) throws IOException {
        try {
            return work.on(new OfficeXml(part));
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException io && !(io instanceof ZipException)) {
                throw io;
            }
            throw ContentRefusal.damaged();
        }
    }

    private XMLEvent next() throws XMLStreamException {
        XMLEvent event = reader.nextEvent();
        in.pause();
        if (event.getEventType() == XMLEvent.DTD || event.getEventType() == XMLEvent.ENTITY_REFERENCE) {
            throw ContentRefusal.damaged();
        }
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        if (depth > MOST_DEPTH) {
            throw UnpackedBytes.expands();
        }
        return event;
    }

    private void copyTo(OutputStream out, boolean isRelationships) throws XMLStreamException {
        XMLEventWriter writer = OUT.createXMLEventWriter(new StaysOpen(out), "UTF-8");
        writer.add(EVENTS.createStartDocument("UTF-8", "1.0", true));
        String open = "";
        while (reader.hasNext()) {
            XMLEvent event = next();
            if (event.isStartElement()) {
                StartElement element = event.asStartElement();
                if (isDropped(element, isRelationships)) {
                    skip();
                    continue;
                }
                open = element.getName().getLocalPart();
                writer.add(cleaned(element));
            } else if (event.isEndElement() || event.isCharacters() && !open.equals("author")) {
                open = event.isEndElement() ? "" : open;
                writer.add(event);
            }
        }
        writer.add(EVENTS.createEndDocument());
        writer.close();
    }

    private boolean isDropped(StartElement element, boolean isRelationships) {
        String name = element.getName().getLocalPart();
        if (isRelationships && name.equals("Relationship")) {
            return isDroppedRelationship(element);
        }
        return DROPPED_ELEMENTS.contains(name)
                || name.equals("Override") && OfficeDocuments.isLeftOut(value(element, "PartName"));
    }

    private static boolean isDroppedRelationship(StartElement relationship) {
        String type = value(relationship, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (LEFT_OUT.contains(kind)) {
            return true;
        }
        boolean isElsewhere = value(relationship, "TargetMode").equalsIgnoreCase("External");
        if (isElsewhere && !kind.equals("hyperlink") || RUNS.stream().anyMatch(kind.toLowerCase(Locale.ROOT)::contains)) {
            throw OfficeDocuments.notAllowed();
        }
        return false;
    }

    /** Over the element whose start was read. */
    private void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private static StartElement cleaned(StartElement element) {
        List<Attribute> kept = new ArrayList<>();
        boolean isChanged = false;
        for (Iterator<Attribute> all = element.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            String name = attribute.getName().getLocalPart();
            if (name.startsWith("rsid") || isPrinterSettings(element, attribute)) {
                isChanged = true;
            } else if (EMPTIED_ATTRIBUTES.contains(name) || isPerson(element, name)) {
                isChanged = true;
                kept.add(EVENTS.createAttribute(attribute.getName(), ""));
            } else {
                kept.add(attribute);
            }
        }
        return isChanged
                ? EVENTS.createStartElement(element.getName(), kept.iterator(), element.getNamespaces())
                : element;
    }

    private static boolean isPrinterSettings(StartElement element, Attribute attribute) {
        return element.getName().getLocalPart().equals("pageSetup")
                && attribute.getName().getNamespaceURI().endsWith("/relationships");
    }

    /** Who commented in a workbook. */
    private static boolean isPerson(StartElement element, String attribute) {
        return element.getName().getLocalPart().equals("person") && attribute.equals("displayName");
    }

    private static String value(StartElement element, String attribute) {
        Attribute found = element.getAttributeByName(new QName(attribute));
        return found == null ? "" : found.getValue();
    }

    /** The zip goes on behind the part. */
    private static final class StaysOpen extends FilterOutputStream {

        private StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
