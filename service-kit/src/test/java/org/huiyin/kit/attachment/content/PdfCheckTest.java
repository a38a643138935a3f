package org.huiyin.kit.attachment.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
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

/** COL-7: a PDF keeps its pages and loses who made it; nothing in it runs. */
class PdfCheckTest {

    @TempDir
    Path folder;

    @Test
    void keepsThePagesAndNotTheirAuthor() throws IOException {
        // when
        byte[] clean = clean(folder, SampleFiles.pdf(MARK, "/OpenAction[3 0 R/Fit]"), AttachmentType.PDF);

        // then
        try (PDDocument document = Loader.loadPDF(clean)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getPage(0).getAnnotations().getFirst().getContents()).isEqualTo("see here");
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            document.save(unpacked, CompressParameters.NO_COMPRESSION);
            assertThat(holds(unpacked.toByteArray(), MARK)).isFalse();
        }
    }

    @Test
    void cleansThePhotosInItsPages() throws IOException {
        // given
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject photo =
                    JPEGFactory.createFromByteArray(document, SampleFiles.photo(80, 40, 1, MARK));
            page.setResources(new PDResources());
            page.getResources().add(photo);
            document.save(scan);
        }
        assertThat(holds(scan.toByteArray(), SampleFiles.LATITUDE)).isTrue();

        // when
        byte[] clean = clean(folder, scan.toByteArray(), AttachmentType.PDF);

        // then
        assertThat(holds(clean, SampleFiles.LATITUDE) || holds(clean, MARK)).isFalse();
        try (PDDocument document = Loader.loadPDF(clean)) {
            PDResources resources = document.getPage(0).getResources();
            PDImageXObject photo = (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(photo.getImage().getWidth()).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/X<</S/JavaScript/JS(app.alert)>>",
        "/Names<</JavaScript<</Names[(a)<</S/JavaScript>>]>>>>",
        "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)/EF<<>>>>]>>>>",
        "/X<</Type/Action/S/Launch/F(cmd.exe)>>",
        "/X<</S/SubmitForm/F(https://example.org)>>",
        "/X<</S/#4caunch>>",
        "/AcroForm<</XFA[]/Fields[]>>"
    })
    void refusesWhatRunsSendsOrIsAnotherFile(String inCatalog) throws IOException {
        refuses(folder, SampleFiles.pdf(MARK, inCatalog), AttachmentProblem.ATTACHMENT_ACTIVE);
    }

    @Test
    void takesOutWhatHappensByItself() throws IOException {
        // given
        String script = "<</S/JavaScript/JS(app.alert)>>";

        // when
        byte[] clean = clean(
                folder, SampleFiles.pdf(MARK, "/OpenAction%s/AA<</WC%s>>".formatted(script, script)),
                AttachmentType.PDF);

        // then
        try (PDDocument document = Loader.loadPDF(clean)) {
            assertThat(document.getDocumentCatalog().getCOSObject().toString())
                    .doesNotContain("OpenAction", "AA", "JavaScript");
        }
    }

    @Test
    void refusesWhatIsEncryptedEvenWithoutAPassword() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            ByteArrayOutputStream locked = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                document.save(locked);
            }
            refuses(folder, locked.toByteArray(), AttachmentProblem.ATTACHMENT_LOCKED);
        }
    }

    @Test
    void refusesWhatIsCutOffOrHasNoPages() throws IOException {
        byte[] whole = SampleFiles.pdf(MARK);

        refuses(folder, Arrays.copyOf(whole, whole.length - 20), AttachmentProblem.ATTACHMENT_DAMAGED);
        refuses(folder, "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII), AttachmentProblem.ATTACHMENT_DAMAGED);
    }

    /** A table of references that unpacks to a gigabyte: the process that reads it ends, and this one does not. */
    @Test
    void survivesABomb() throws IOException {
        // given
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(packed)) {
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 1024; megabyte++) {
                deflate.write(nothing);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(("%PDF-1.5\n1 0 obj\n<</Type/XRef/W[1 2 1]/Size 9/Root 1 0 R/Filter/FlateDecode/Length "
                + packed.size() + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        bomb.writeBytes(packed.toByteArray());
        bomb.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        // then
        refuses(folder, bomb.toByteArray(), AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH);
    }
}
