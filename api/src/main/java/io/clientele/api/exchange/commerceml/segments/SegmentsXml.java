package io.clientele.api.exchange.commerceml.segments;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The file as XML, in words that 1C's own people read. */
final class SegmentsXml implements SegmentsFile {

    private static final Pattern UNSOUND =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private final OutputStream out;
    private final ZoneId zone;
    private final XMLStreamWriter xml;
    private boolean inSegment;
    private boolean inClients;

    SegmentsXml(OutputStream out, ZoneId zone) throws IOException {
        this.out = out;
        this.zone = zone;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void begin(AsOf asOf, String source, Period classes) throws IOException {
        writing(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("СегментыКлиентов");
            xml.writeAttribute(
                    "ДатаФормирования",
                    LocalDateTime.ofInstant(asOf.time(), zone)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
            xml.writeAttribute("ВерсияДанных", asOf.dataVersion());
            xml.writeAttribute("Источник", source);
            xml.writeAttribute("КлассыС", classes.from().toString());
            xml.writeAttribute("КлассыПо", classes.lastDay().toString());
        });
    }

    @Override
    public void segment(Segment segment, @Nullable Problem problem) throws IOException {
        writing(() -> {
            endSegment();
            inSegment = true;
            xml.writeStartElement("Сегмент");
            element("Ид", Ids.of(Segment.TYPE, segment.number()));
            element("Наименование", segment.name());
            element("СпособФормирования", segment.forming().name());
            element("Важность", segment.importance().name());
            element("Приоритет", Integer.toString(segment.priority()));
            if (problem != null) {
                element("Ошибка", "%s: %s".formatted(problem.code(), problem.getMessage()));
            }
            xml.writeStartElement("Участники");
        });
    }

    @Override
    public void member(Segment segment, String client) throws IOException {
        writing(() -> element("Ид", client));
    }

    @Override
    public void client(String client, Classes classes) throws IOException {
        writing(() -> {
            beginClients();
            xml.writeStartElement("Клиент");
            element("Ид", client);
            optional("ABC", classes.abc());
            optional("XYZ", classes.xyz());
            optional("RFM", classes.rfm());
            optional("ГруппаRFM", classes.group());
            xml.writeEndElement();
        });
    }

    private void beginClients() throws XMLStreamException {
        if (!inClients) {
            endSegment();
            inClients = true;
            xml.writeStartElement("Клиенты");
        }
    }

    private void endSegment() throws XMLStreamException {
        if (inSegment) {
            inSegment = false;
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    private void optional(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            element(name, text);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNSOUND.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static void writing(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void end() throws IOException {
        writing(() -> {
            beginClients();
            xml.writeEndDocument();
            xml.close();
        });
        out.flush();
    }
}
