package org.huiyin.reporting.noticeboard;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Notices as an Atom feed (RFC 4287): one entry for each commitment, updated whenever something is heard of it. */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** RFC 4151; it names the feed for ever, wherever it is served. */
    private static final String ID = "tag:huiyin.example,2026:noticeboard";
    private static final int LONGEST_TITLE = 100;

    private final XMLStreamWriter xml;
    private final URI board;

    private AtomFeed(XMLStreamWriter xml, URI board) {
        this.xml = xml;
        this.board = board;
    }

    /**
     * @param self where the feed was asked for
     * @param board where the noticeboard is
     * @param updated when the last was heard of any commitment
     */
    static String write(List<Notice> notices, URI self, URI board, Instant updated) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFeed(xml, board).feed(notices, self, updated);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A feed in memory can be written", impossible);
        }
        return text.toString();
    }

    private void feed(List<Notice> notices, URI self, Instant updated) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", ID);
        element("title", "公示栏 · Noticeboard");
        element("updated", updated.toString());
        link("self", self, MEDIA_TYPE);
        link("alternate", board, "application/json");
        for (Notice notice : notices) {
            entry(notice);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Notice notice) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + notice.commitmentId());
        element("title", title(notice.problem()));
        element("updated", notice.changedAt().toString());
        xml.writeStartElement("author");
        element("name", notice.leadOrganization().name());
        xml.writeEndElement();
        link("alternate", URI.create(board + "/" + notice.commitmentId()), "application/json");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", notice.standing().name());
        xml.writeAttribute("label", notice.standing().zh());
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        characters(summary(notice));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String summary(Notice notice) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("问题：" + notice.problem());
        lines.add("措施：" + String.join("；", notice.measures()));
        lines.add("目标：" + notice.goal());
        String promised = notice.deadline().equals(notice.promisedDeadline()) ? "" : "（原定 " + notice.promisedDeadline() + "）";
        lines.add("时限：" + notice.deadline() + promised);
        lines.add("状态：" + notice.state().zh() + "，" + notice.standing().zh());
        if (notice.longTerm()) {
            lines.add("长期事项");
        }
        if (notice.stage() != null) {
            lines.add("阶段：" + notice.stage().zh());
        }
        notice.regulations().forEach(regulation -> lines.add("建章立制：《" + regulation.title() + "》"));
        if (notice.result() != null) {
            lines.add("结果：" + notice.result());
        }
        if (notice.makeUpOwed()) {
            lines.add("群众评议后须补课，尚未完成");
        }
        return lines.toString();
    }

    private static String title(String problem) {
        int length = problem.codePointCount(0, problem.length());
        return length <= LONGEST_TITLE
                ? problem
                : problem.substring(0, problem.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private void link(String relation, URI target, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", target.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        characters(text);
        xml.writeEndElement();
    }

    /** JSON may hold characters that XML 1.0 has no way to write. */
    private void characters(String text) throws XMLStreamException {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints().map(point -> isWritable(point) ? point : 0xFFFD).forEach(writable::appendCodePoint);
        xml.writeCharacters(writable.toString());
    }

    private static boolean isWritable(int point) {
        return point == '\t' || point == '\n' || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
