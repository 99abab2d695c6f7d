package io.clientele.api.exchange.commerceml.markup;

import io.clientele.api.firm.Problem;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of a file one after another. It knows no document types and no entities of its own, and refuses files that do. */
final class Markup {

    private final XMLStreamReader xml;
    private final MarkupBounds bounds = new MarkupBounds();
    private long begun;

    Markup(InputStream in) throws XMLStreamException {
        this.xml = factory().createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // There are no entities but &amp; and its like, which a large file may have in any number.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /** Goes to the next beginning or end of an element; false at the end of the file. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    bounds.open();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    bounds.close();
                    return true;
                }
                default -> {
                    // Blanks between things.
                }
            }
        }
        return false;
    }

    /** Whether it stands where an element begins. */
    boolean begins() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** How the file is encoded. */
    String encoding() {
        var declared = xml.getCharacterEncodingScheme();
        return declared == null ? "UTF-8" : declared;
    }

    /** The element that begins here, read to its end. */
    Element element() throws XMLStreamException {
        bounds.renew();
        var whole = begun();
        Deque<Element> open = new ArrayDeque<>();
        open.push(whole);
        while (!open.isEmpty()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    bounds.open();
                    var child = begun();
                    open.element().add(child);
                    open.push(child);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    bounds.close();
                    open.pop();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    bounds.text(xml.getTextLength());
                    open.element().append(xml.getText());
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return whole;
    }

    private Element begun() {
        bounds.element();
        var element = new Element(
                xml.getLocalName(), begun++, Math.max(0, xml.getLocation().getLineNumber()));
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            bounds.attribute(xml.getAttributeValue(at).length());
            element.set(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        return element;
    }

    private int step() throws XMLStreamException {
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Problem("DOCUMENT_TYPE", "A file of CommerceML has no document type and no entities of its own.");
        }
        return event;
    }
}
