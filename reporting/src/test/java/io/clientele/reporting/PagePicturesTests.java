package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/**
 * Pages look as somebody approved them: a difference of shade that no reader sees does not count, and of a hundred pixels at most one
 * may differ by more. A page that differs is written beside the approved one, as name.received.png.
 */
class PagePicturesTests {

    private static final Path PICTURES = Path.of("src/test/resources/io/clientele/reporting");
    private static final int DOTS_PER_INCH = 50;
    private static final int SHADES = 48;
    private static final double MOST = 0.01;
    private static final long LARGEST = 40_000;
    private static final Reports REPORTS = new Reports();

    @Test
    void salesBySegmentBeginsAsApproved() throws IOException {
        looksAsApproved("sales-by-segment-ru-1", pdf(ReportTestData.fixture(RU)), 1);
    }

    @Test
    void salesOfMonthsAndDifficultNamesLookAsApproved() throws IOException {
        looksAsApproved("sales-by-segment-en-2", pdf(ReportTestData.full(EN)), 2);
    }

    @Test
    void aDocumentBeginsAsApproved() throws IOException {
        looksAsApproved("document-ru-1", pdf(DocumentTestData.everything(RU)), 1);
    }

    @Test
    void aWideTableLiesAcrossAsApproved() throws IOException {
        looksAsApproved("matrix-en-1", pdf(DocumentTestData.matrix(EN, 20, 30)), 1);
    }

    private static byte[] pdf(SalesBySegmentReport report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        REPORTS.render(report, Format.PDF, bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(io.clientele.reporting.document.Document document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        REPORTS.render(document, Format.PDF, bytes);
        return bytes.toByteArray();
    }

    private static void looksAsApproved(String name, byte[] pdf, int page) throws IOException {
        var approved = PICTURES.resolve(name + ".approved.png");
        var received = PICTURES.resolve(name + ".received.png");
        var picture = picture(pdf, page);
        var share = Files.exists(approved) ? difference(picture, ImageIO.read(approved.toFile())) : 1;
        if (share > MOST) {
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", received.toFile());
        } else {
            Files.deleteIfExists(received);
        }
        assertThat(share).as("pixels that differ from %s", approved).isLessThanOrEqualTo(MOST);
        assertThat(Files.size(approved)).isLessThan(LARGEST);
    }

    private static BufferedImage picture(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY);
        }
    }

    /** The share of pixels that differ by more than a reader overlooks. */
    private static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        var differing = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                differing += Math.abs(grey(one, x, y) - grey(other, x, y)) > SHADES ? 1 : 0;
            }
        }
        return (double) differing / ((long) one.getWidth() * one.getHeight());
    }

    private static int grey(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }
}
