package io.clientele.api.exchange.list;

import io.clientele.api.exchange.download.Downloads;
import io.clientele.api.exchange.download.Listing;
import io.clientele.api.firm.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET} of lists as {@code .xlsx} or {@code .csv}: the rows that GraphQL shows in pages, all of them in one file. */
@RestController
class ListController {

    private final ClientLists clients;
    private final SaleLists sales;
    private final Downloads downloads;

    ListController(ClientLists clients, SaleLists sales, Downloads downloads) {
        this.clients = clients;
        this.sales = sales;
        this.downloads = downloads;
    }

    /** A request for a file, with all that a list may be asked with. */
    private record Asked(
            String format,
            ListParameters parameters,
            Locale accepted,
            HttpServletRequest request,
            HttpServletResponse response) {}

    /** The members of a segment, now or on a day. */
    @GetMapping("/segments/{id}/members.{format}")
    void members(
            @PathVariable String id,
            @PathVariable String format,
            ListParameters parameters,
            Locale accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        send(
                new Asked(format, parameters, accepted, request, response),
                language -> clients.members(id, parameters, language));
    }

    /** All clients that the caller sees. */
    @GetMapping("/clients.{format}")
    void clients(
            @PathVariable String format,
            ListParameters parameters,
            Locale accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        send(
                new Asked(format, parameters, accepted, request, response),
                language -> clients.clients(parameters, language));
    }

    /** The sale documents of a period. */
    @GetMapping("/sales.{format}")
    void sales(
            @PathVariable String format,
            ListParameters parameters,
            Locale accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        send(new Asked(format, parameters, accepted, request, response), language -> sales.sales(parameters, language));
    }

    /**
     * The clients of a cell of an overlap.
     *
     * @param segments ids of all that are laid over each other
     * @param in ids of those that the clients are in
     * @param mode EXCLUSIVE, by default: in none of the others; or INCLUSIVE: whatever else they are in
     */
    @GetMapping("/overlaps/cell.{format}")
    void cell(
            @PathVariable String format,
            @RequestParam List<String> segments,
            @RequestParam List<String> in,
            @RequestParam @Nullable String mode,
            ListParameters parameters,
            Locale accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        send(
                new Asked(format, parameters, accepted, request, response),
                language -> clients.cell(segments, in, mode, parameters, language));
    }

    private <T> void send(Asked asked, Function<Language, Listing<T>> list) {
        var style = asked.parameters().style(asked.format(), asked.accepted());
        downloads.send(() -> list.apply(style.language()), style, asked.request(), asked.response());
    }
}
