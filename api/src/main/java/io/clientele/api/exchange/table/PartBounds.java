package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What one part of a workbook may hold at most: rows, columns and cells of a sheet, texts that its cells share. */
final class PartBounds {

    private static final long MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final long MOST_CELLS = 50_000_000;
    private static final long MOST_TEXTS = 2_000_000;
    private static final long MOST_SHARED_LETTERS = 64L << 20;
    private static final long LONGEST_CELL = 100_000;
    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d{1,7}");
    private static final int LETTERS = 26;

    private long rows;
    private long rowCells;
    private long cells;
    private long texts;
    private long letters;
    private long sharedLetters;
    private boolean inCell;
    private boolean inText;

    /** @throws Problem {@code TOO_LARGE} */
    void check(InputStream in) throws XMLStreamException {
        var xml = factory().createXMLStreamReader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    read(xml.getTextLength());
                default -> {
                    // Comments and the like hold no cells.
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // There are no entities but &amp; and its like, which a large sheet may have in any number.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                refuseBeyond(++rows, MOST_ROWS, "rows");
                rowCells = 0;
            }
            case "c" -> {
                refuseBeyond(++cells, MOST_CELLS, "cells");
                refuseBeyond(++rowCells, MOST_COLUMNS, "columns");
                refuseBeyond(column(xml.getAttributeValue(null, "r")), MOST_COLUMNS, "columns");
                letters = 0;
                inCell = true;
            }
            case "si" -> {
                refuseBeyond(++texts, MOST_TEXTS, "different texts");
                letters = 0;
                inText = true;
            }
            default -> {
                // Nothing that grows.
            }
        }
    }

    private void end(String name) {
        inCell = inCell && !name.equals("c");
        inText = inText && !name.equals("si");
    }

    private void read(int length) {
        if (inCell || inText) {
            letters += length;
            refuseBeyond(letters, LONGEST_CELL, "letters in one cell");
        }
        if (inText) {
            sharedLetters += length;
            refuseBeyond(sharedLetters, MOST_SHARED_LETTERS, "letters");
        }
    }

    /** Counted from 1; beyond every bound when the reference is none. */
    private static long column(@Nullable String reference) {
        if (reference == null) {
            return 0;
        }
        var matcher = REFERENCE.matcher(reference);
        return matcher.matches()
                ? matcher.group(1)
                        .chars()
                        .map(Character::toUpperCase)
                        .map(letter -> letter - 'A' + 1)
                        .reduce(0, (column, letter) -> column * LETTERS + letter)
                : Long.MAX_VALUE;
    }

    private static void refuseBeyond(long count, long most, String what) {
        if (count > most) {
            throw new Problem("TOO_LARGE", "A workbook has at most %d %s; send it as CSV.".formatted(most, what));
        }
    }
}
