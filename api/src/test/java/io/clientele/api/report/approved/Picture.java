package io.clientele.api.report.approved;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares a page with its picture that somebody looked at and approved: a difference of shade that no reader sees does not count,
 * and of a thousand pixels at most two may differ by more, as those of the data version do that the first page tells. The footer,
 * which tells it on every page, is left aside.
 */
final class Picture {

    private static final Path PICTURES = Path.of("src/test/resources/io/clientele/api/report/approved");
    private static final int DOTS_PER_INCH = 50;
    private static final int SHADES = 24;
    private static final int FOOTER = 52;
    private static final double MOST = 0.002;

    private Picture() {}

    /** On a difference writes the page as NAME.received.png, to be looked at and renamed to NAME.approved.png when it is right. */
    static void verify(String name, PDDocument document, int page) throws IOException {
        var approved = PICTURES.resolve(name + ".approved.png");
        var received = PICTURES.resolve(name + ".received.png");
        var picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
        var share = Files.exists(approved) ? difference(picture, ImageIO.read(approved.toFile())) : 1;
        if (share > MOST) {
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", received.toFile());
        } else {
            Files.deleteIfExists(received);
        }
        assertThat(share).as("pixels that differ from %s", approved).isLessThanOrEqualTo(MOST);
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        return difference(one.getRaster(), other.getRaster());
    }

    private static double difference(Raster one, Raster other) {
        var differing = 0L;
        for (var y = 0; y < one.getHeight() - FOOTER; y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                differing += Math.abs(one.getSample(x, y, 0) - other.getSample(x, y, 0)) > SHADES ? 1 : 0;
            }
        }
        return (double) differing / ((long) one.getWidth() * one.getHeight());
    }
}
