package io.clientele.api.exchange.download;

import io.clientele.api.exchange.download.Listing.Parameter;
import io.clientele.api.exchange.table.writing.SheetColumn;
import io.clientele.api.exchange.table.writing.WorkbookWriter;
import io.clientele.api.firm.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a workbook: sheets of typed cells, and last a sheet that says what it was made from. */
final class WorkbookFile implements ListFile {

    private static final int LABEL = 26;
    private static final int VALUE = 90;
    private static final int MARGIN = 4;

    private final WorkbookWriter out;
    private final Language language;

    WorkbookFile(OutputStream out, Listing<?> listing, Language language) throws IOException {
        this.out = WorkbookWriter.to(out, WorkbookWriter.MOST_ROWS);
        this.language = language;
        this.out.begin(
                said("List", "Список"),
                listing.columns().stream().map(WorkbookFile::column).toList());
    }

    private static SheetColumn column(ListColumn<?> column) {
        var kind = column.kind();
        return new SheetColumn(
                column.label(), Math.max(kind.width(), column.label().length() + MARGIN), kind.format());
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        out.row(cells);
    }

    @Override
    public void finish(List<Parameter> parameters) throws IOException {
        out.begin(
                said("Parameters", "Параметры"),
                List.of(
                        new SheetColumn(said("Parameter", "Параметр"), LABEL, null),
                        new SheetColumn(said("Value", "Значение"), VALUE, null)));
        for (var parameter : parameters) {
            out.write(List.of(parameter.label(), parameter.value()));
        }
        out.close();
    }

    private String said(String english, String russian) {
        return language == Language.RU ? russian : english;
    }
}
