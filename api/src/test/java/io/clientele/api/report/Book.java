package io.clientele.api.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** Reads workbooks in tests, with formulas computed anew. */
final class Book {

    private final byte[] bytes;

    Book(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Every row of a sheet below its names, as plain text by the name of the column; numbers without needless zeros. */
    List<Map<String, String>> rows(String sheet) {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return rows(book.getSheet(sheet), book.getCreationHelper().createFormulaEvaluator());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The row in which a column has that text. */
    Map<String, String> row(String sheet, String column, String text) {
        return rows(sheet).stream()
                .filter(row -> text.equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + text + " in " + sheet));
    }

    private static List<Map<String, String>> rows(Sheet sheet, FormulaEvaluator formulas) {
        var names = new LinkedHashMap<Integer, String>();
        var rows = new ArrayList<Map<String, String>>();
        for (var row : sheet) {
            if (names.size() < 2) {
                names.clear();
                row.forEach(cell -> names.put(cell.getColumnIndex(), text(cell, formulas)));
            } else {
                rows.add(texts(row, names, formulas));
            }
        }
        return rows;
    }

    private static Map<String, String> texts(Row row, Map<Integer, String> names, FormulaEvaluator formulas) {
        var texts = new LinkedHashMap<String, String>();
        names.forEach((column, name) -> texts.put(name, text(row.getCell(column), formulas)));
        return texts;
    }

    private static String text(@Nullable Cell cell, FormulaEvaluator formulas) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? formulas.evaluateFormulaCell(cell) : cell.getCellType();
        return switch (type) {
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
