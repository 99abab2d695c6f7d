package io.clientele.api.exchange.list;

import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.download.Downloads;
import io.clientele.api.exchange.download.FileStyle;
import io.clientele.api.firm.Language;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Lists written as the door does it, and plainly by POI, for measurements. */
public final class ListMeasure {

    private static final int LOOKED_AT = 25_000;

    private final ApplicationContext context;
    private final ListParameters asked;

    public ListMeasure(ApplicationContext context, List<String> columns) {
        this.context = context;
        this.asked = new ListParameters(columns, null, null, null, null, null, null, null, null);
    }

    /** All clients as the door sends them, to a caller who takes them at once; the size of the file. */
    public long sent(String format) {
        var taken = new Taken(Taken.WHOLE);
        send(format, taken);
        return taken.bytes;
    }

    /** Begins to send them, to a caller who leaves with the first bytes. */
    public void begun(String format) {
        var taken = new Taken(Taken.NOTHING);
        send(format, taken);
        if (taken.bytes == 0) {
            throw new IllegalStateException("Nothing was sent.");
        }
    }

    /** How many bytes of heap more than before are in use, at most, while all clients are sent: each megabyte is a time to look. */
    public long held(String format) {
        return held(look -> send(format, new Taken(look)));
    }

    /** The same of POI's streaming workbook, looked at every so many rows and at each megabyte of the file. */
    public long heldPlainly() {
        return held(this::plainly);
    }

    private static long held(Consumer<Taken.Step> sending) {
        var before = used();
        var most = new long[1];
        sending.accept(() -> most[0] = Math.max(most[0], used() - before));
        return most[0];
    }

    /** After what nobody holds is thrown away. */
    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void send(String format, Taken taken) {
        context.getBean(Downloads.class)
                .send(
                        () -> context.getBean(ClientLists.class).clients(asked, Language.EN),
                        FileStyle.of(format, null, Language.EN),
                        new MockHttpServletRequest("GET", "/clients." + format),
                        taken);
    }

    /** Counts what it takes, and at every megabyte does something more, the first time with the first bytes. */
    private static final class Taken extends MockHttpServletResponse {

        private static final int MEGABYTE = 1 << 20;

        private final Step atMegabyte;
        private long bytes;
        private long looked = -MEGABYTE;

        /** What may leave the list alone. */
        private interface Step {

            void run() throws IOException;
        }

        private static final Step WHOLE = () -> {};
        private static final Step NOTHING = () -> {
            throw new IOException("The caller has left.");
        };

        Taken(Step atMegabyte) {
            this.atMegabyte = atMegabyte;
        }

        private void take(int count) throws IOException {
            bytes += count;
            if (bytes - looked >= MEGABYTE) {
                looked = bytes;
                setCommitted(true);
                atMegabyte.run();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new DelegatingServletOutputStream(new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    take(1);
                }

                @Override
                public void write(byte[] some, int from, int count) throws IOException {
                    take(count);
                }
            });
        }
    }

    /** The same rows read and thrown away; how many they are. */
    public long read() {
        return each(null, Taken.WHOLE);
    }

    /** The same rows written by POI's streaming workbook; how many they are. */
    public long plainly() {
        return plainly(Taken.WHOLE);
    }

    private long plainly(Taken.Step look) {
        try (var workbook = new SXSSFWorkbook(100)) {
            var rows = each(workbook, look);
            workbook.write(new Taken(look).getOutputStream());
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long each(@Nullable SXSSFWorkbook workbook, Taken.Step look) {
        var sheet = workbook == null ? null : workbook.createSheet();
        return context.getBean(Snapshots.class).read(() -> {
            var listing = context.getBean(ClientLists.class).clients(asked, Language.EN);
            var count = new long[1];
            try {
                listing.rows().each(row -> {
                    var cells = listing.columns().stream()
                            .map(column -> (@Nullable Object) column.value().apply(row))
                            .toList();
                    if (sheet != null) {
                        write(sheet.createRow((int) count[0]), cells);
                    }
                    if (count[0]++ % LOOKED_AT == 0) {
                        look.run();
                    }
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return count[0];
        });
    }

    private static void write(SXSSFRow row, List<? extends @Nullable Object> cells) {
        for (var at = 0; at < cells.size(); at++) {
            switch (cells.get(at)) {
                case null -> {}
                case Integer number -> row.createCell(at).setCellValue(number);
                case BigDecimal number -> row.createCell(at).setCellValue(number.doubleValue());
                case LocalDate day -> row.createCell(at).setCellValue(day);
                default -> row.createCell(at).setCellValue(String.valueOf(cells.get(at)));
            }
        }
    }
}
