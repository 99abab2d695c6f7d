package io.clientele.api.exchange.commerceml.segments;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.commerceml.ExchangeCallers;
import io.clientele.api.firm.Firm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /exchange/1c/segments.{xml|csv}}: segments with their members and the classes of clients, by the external ids of a
 * source, of one state of the data. A caller comes with a token, a user name and password (HTTP Basic) or the cookie of an exchange,
 * and gets the clients that he may see.
 *
 * <p>The XML is
 *
 * <pre>{@code
 * <СегментыКлиентов ДатаФормирования="2026-11-22T12:00:00" ВерсияДанных="…" Источник="1c" КлассыС="2025-11-01" КлассыПо="2026-10-31">
 *   <Сегмент>
 *     <Ид>…</Ид><Наименование>VIP</Наименование><СпособФормирования>DYNAMIC</СпособФормирования>
 *     <Важность>MAIN</Важность><Приоритет>1</Приоритет>
 *     <Участники><Ид>GUID of a counterparty</Ид>…</Участники>
 *   </Сегмент>…
 *   <Клиенты>
 *     <Клиент><Ид>GUID</Ид><ABC>A</ABC><XYZ>X</XYZ><RFM>555</RFM><ГруппаRFM>CHAMPIONS</ГруппаRFM></Клиент>…
 *   </Клиенты>
 * </СегментыКлиентов>
 * }</pre>
 *
 * Segments come in the order in which they win; one that cannot be answered now has {@code Ошибка} and no members. Classes are those
 * of the last twelve whole months that have sales: ABC by revenue, XYZ by orders per month, RFM with 5 as the best. The CSV says the
 * same in rows SEGMENT, MEMBER and CLIENT of the columns {@code row;segment_id;segment;client;abc;xyz;rfm;rfm_group;problem}.
 */
@RestController
class SegmentsController {

    private final SegmentsReading reading;
    private final ExchangeCallers callers;
    private final Snapshots snapshots;
    private final AuditTrail audit;
    private final Firm firm;

    SegmentsController(
            SegmentsReading reading, ExchangeCallers callers, Snapshots snapshots, AuditTrail audit, Firm firm) {
        this.reading = reading;
        this.callers = callers;
        this.snapshots = snapshots;
        this.audit = audit;
        this.firm = firm;
    }

    /**
     * Writes the file.
     *
     * @param source whose external ids
     */
    @GetMapping("/exchange/1c/segments.{format:xml|csv}")
    void segments(
            @PathVariable String format,
            @RequestParam(defaultValue = "1c") String source,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var caller = callers.any(request);
        audit.record(caller, "segments.download", "segments." + format, "source " + source);
        response.setContentType((format.equals("xml") ? "application/xml" : "text/csv") + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"segments.%s\"".formatted(format));
        try {
            snapshots.read(() -> write(response, format, source, caller));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private boolean write(HttpServletResponse response, String format, String source, Caller caller) {
        try {
            var file = file(response.getOutputStream(), format);
            reading.write(file, source, caller);
            file.end();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SegmentsFile file(OutputStream out, String format) throws IOException {
        return format.equals("xml") ? new SegmentsXml(out, firm.zone()) : new SegmentsCsv(out);
    }
}
