package io.clientele.api.exchange.download;

import io.clientele.api.exchange.download.Listing.Parameter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is being written; one that is not finished is no whole file. */
interface ListFile {

    /** Begins a file; the stream is closed when it is finished. */
    static ListFile begin(OutputStream out, Listing<?> listing, FileStyle style) throws IOException {
        return switch (style.format()) {
            case XLSX -> new WorkbookFile(out, listing, style.language());
            case CSV -> new CsvFile(out, listing, style.excel());
        };
    }

    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes the end, with the parameters where the format has a place for them. */
    void finish(List<Parameter> parameters) throws IOException;
}
