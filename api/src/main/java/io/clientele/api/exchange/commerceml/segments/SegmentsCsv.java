package io.clientele.api.exchange.commerceml.segments;

import io.clientele.api.database.AsOf;
import io.clientele.api.exchange.table.writing.TableWriter;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as CSV: rows SEGMENT, each followed by its rows MEMBER, and then rows CLIENT. */
final class SegmentsCsv implements SegmentsFile {

    private final TableWriter rows;

    SegmentsCsv(OutputStream out) throws IOException {
        var letters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        letters.write('\uFEFF');
        this.rows = TableWriter.csv(letters);
    }

    @Override
    public void begin(AsOf asOf, String source, Period classes) throws IOException {
        rows.write(List.of("row", "segment_id", "segment", "client", "abc", "xyz", "rfm", "rfm_group", "problem"));
    }

    @Override
    public void segment(Segment segment, @Nullable Problem problem) throws IOException {
        rows.write(List.of(
                "SEGMENT", id(segment), segment.name(), "", "", "", "", "", problem == null ? "" : problem.code()));
    }

    @Override
    public void member(Segment segment, String client) throws IOException {
        rows.write(List.of("MEMBER", id(segment), segment.name(), client, "", "", "", "", ""));
    }

    @Override
    public void client(String client, Classes classes) throws IOException {
        rows.write(List.of(
                "CLIENT",
                "",
                "",
                client,
                text(classes.abc()),
                text(classes.xyz()),
                text(classes.rfm()),
                text(classes.group()),
                ""));
    }

    private static String id(Segment segment) {
        return Ids.of(Segment.TYPE, segment.number());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void end() throws IOException {
        rows.close();
    }
}
