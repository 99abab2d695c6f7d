package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Document;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.Templates;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Sheets;
import io.clientele.reporting.pdf.page.Words;
import io.clientele.reporting.wording.DocumentTexts;
import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Any document as PDF. Its pages are laid out here, for its columns are not known before; the engine prints them. */
public final class DocumentPaper {

    private final JasperReportsContext rules = Templates.context();
    private final Letters letters = new Letters(rules);

    /** Writes the document; its pages are made one by one, however many rows it has. */
    public void write(Document document, OutputStream out) {
        var texts = new DocumentTexts(document);
        var body = new Body(document, texts, letters);
        var print = Sheets.of(body.runs(), pages -> footer(document, texts, pages));
        try {
            export(print, document, texts, out);
        } catch (JRException failure) {
            throw new IllegalStateException("The report could not be printed", failure);
        }
    }

    private Sheets.Footer footer(Document document, DocumentTexts texts, int pages) {
        return new Sheets.Footer(
                small(Letters.shortened(letters.printable(document.frame().firm())), Words.Side.LEFT),
                small(letters.printable(texts.footer()), Words.Side.CENTRE),
                page -> small(texts.page(page, pages), Words.Side.RIGHT));
    }

    private static Words small(String text, Words.Side side) {
        return Words.of(text, Face.SMALL).in(Palette.MUTED).at(side);
    }

    private void export(JasperPrint print, Document document, DocumentTexts texts, OutputStream out)
            throws JRException {
        var about = new SimplePdfExporterConfiguration();
        about.setMetadataTitle(texts.fullTitle());
        about.setDisplayMetadataTitle(true);
        about.setMetadataAuthor(document.frame().firm());
        about.setMetadataSubject(texts.parameters());
        about.setMetadataCreator("Clientele");
        var exporter = new JRPdfExporter(rules);
        exporter.setConfiguration(about);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
