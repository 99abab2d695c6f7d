package io.clientele.api.exchange.commerceml.markup;

import io.clientele.api.firm.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** A file in CommerceML 2, read as often as somebody asks; what is known by another name or stands elsewhere is passed over. */
public final class CommerceMlFile {

    private static final String ROOT = "КоммерческаяИнформация";

    private CommerceMlFile() {}

    /**
     * Hands out all things of a file.
     *
     * @return the file's encoding
     * @throws Problem {@code BROKEN_FILE} for one that is cut off or no sound XML, {@code NOT_COMMERCEML}, {@code DOCUMENT_TYPE},
     *     {@code TOO_LARGE}
     */
    public static String read(Path file, Things things) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(in, things);
        }
    }

    /** The same of a stream, which stays open. */
    public static String read(InputStream in, Things things) throws IOException {
        try {
            var markup = new Markup(in);
            if (!markup.next() || !markup.name().equals(ROOT)) {
                throw new Problem(
                        "NOT_COMMERCEML", "The file is XML, but not CommerceML 2: its root is not %s.".formatted(ROOT));
            }
            readAll(markup, things);
            return markup.encoding();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        } catch (RuntimeException failure) {
            throw failure.getCause() instanceof XMLStreamException broken ? broken(broken) : failure;
        }
    }

    private static void readAll(Markup markup, Things things) throws XMLStreamException {
        while (markup.next()) {
            if (markup.begins()) {
                hand(markup, things);
            }
        }
    }

    /** What is none of these only holds them, or holds nothing of interest. */
    private static void hand(Markup markup, Things things) throws XMLStreamException {
        switch (markup.name()) {
            case "ЕдиницаИзмерения" -> things.unit(markup.element());
            case "Группа" -> things.group(markup.element());
            case "Товар" -> things.product(markup.element());
            case "ТипЦены" -> things.priceType(markup.element());
            case "Предложение" -> things.offer(markup.element());
            case "Контрагент" -> things.counterparty(markup.element());
            case "Документ" -> things.document(markup.element());
            default -> {
                // Goes on inside it.
            }
        }
    }

    private static Problem broken(XMLStreamException broken) {
        var place = broken.getLocation();
        return new Problem(
                "BROKEN_FILE",
                "The file is cut off or no sound XML%s; nothing of it was taken. Send it again whole."
                        .formatted(place == null ? "" : ", see line %d".formatted(place.getLineNumber())));
    }
}
