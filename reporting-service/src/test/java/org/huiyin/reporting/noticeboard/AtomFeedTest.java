package org.huiyin.reporting.noticeboard;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import org.huiyin.reporting.CommitmentMother;

import static org.assertj.core.api.Assertions.assertThat;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant HEARD = Instant.parse("2026-07-01T08:00:00Z");

    @Test
    void hasWhatTheStandardAsksOfAFeed() throws Exception {
        Document feed = feed("道路路灯长期不亮");

        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(URI.create(child(root, "id")).isAbsolute()).isTrue();
        assertThat(child(root, "title")).isNotBlank();
        assertThat(OffsetDateTime.parse(child(root, "updated")).toInstant()).isEqualTo(HEARD);
        assertThat(links(root)).containsEntry("self", "http://localhost/v1/noticeboard/feed?standing=KEPT&x=%3C");
    }

    @Test
    void hasWhatTheStandardAsksOfAnEntry() throws Exception {
        Element entry = (Element) feed("道路路灯长期不亮").getElementsByTagNameNS(ATOM, "entry").item(0);

        assertThat(child(entry, "id")).startsWith("urn:uuid:");
        assertThat(child(entry, "title")).isEqualTo("道路路灯长期不亮");
        assertThat(OffsetDateTime.parse(child(entry, "updated")).toInstant()).isEqualTo(HEARD);
        assertThat(child(entry, "name")).isEqualTo("演示设施局");
        assertThat(child(entry, "summary")).contains("更换灯具", "六月底前全部亮灯", "2026-06-30");
        assertThat(links(entry).get("alternate")).startsWith("http://localhost/v1/noticeboard/");
    }

    @Test
    void writesAnyTextAsXml() throws Exception {
        assertThat(child(feed("a < b & \"c\" ]]> \uFFFF 灯").getDocumentElement(), "summary"))
                .contains("a < b & \"c\" ]]> \uFFFD 灯");
    }

    @Test
    void saysThatItTakesYearsAndThatAMakeUpIsOwed() throws Exception {
        Document owing = feed(CommitmentMother.commitmentIn(UUID.randomUUID()).longTermAndOwingAMakeUp());

        assertThat(child(owing.getDocumentElement(), "summary")).contains("长期事项", "须补课");
        assertThat(child(feed("道路路灯长期不亮").getDocumentElement(), "summary")).doesNotContain("长期事项", "补课");
    }

    private static Document feed(String problem) throws Exception {
        return feed(CommitmentMother.commitmentIn(UUID.randomUUID()).about(problem));
    }

    private static Document feed(CommitmentMother commitment) throws Exception {
        Notice notice = Notice.of(
                commitment.snapshot(),
                HEARD,
                null,
                Map.of("DEMO-UNIT-01", "演示设施局"),
                Map.of());
        String xml = AtomFeed.write(
                List.of(notice),
                URI.create("http://localhost/v1/noticeboard/feed?standing=KEPT&x=%3C"),
                URI.create("http://localhost/v1/noticeboard"),
                HEARD);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static Map<String, String> links(Element parent) {
        NodeList links = parent.getElementsByTagNameNS(ATOM, "link");
        Map<String, String> found = new java.util.HashMap<>();
        for (int index = 0; index < links.getLength(); index++) {
            Element link = (Element) links.item(index);
            found.putIfAbsent(link.getAttribute("rel"), link.getAttribute("href"));
        }
        return found;
    }
}
