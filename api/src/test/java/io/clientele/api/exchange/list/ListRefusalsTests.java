package io.clientele.api.exchange.list;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the doors of lists refuse, and how they say so. */
@ClienteleTest
class ListRefusalsTests {

    private final Api api;
    private final ListDoor door;
    private final SegmentTestData admin;

    @Autowired
    ListRefusalsTests(Api api) {
        this.api = api;
        this.door = new ListDoor(api);
        this.admin = new SegmentTestData(api::admin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/clients.csv?columns=name,shoe_size | 400 | UNKNOWN_COLUMN | last_purchase",
                "/clients.csv?columns=name,Клиент,name | 400 | COLUMN_TWICE | name",
                "/clients.csv?columns=since | 400 | COLUMN_UNUSABLE | since",
                "/clients.csv?columns=property:nothing | 400 | UNKNOWN_PROPERTY | nothing",
                "/clients.csv?columns=segment:U2VnbWVudDo5OTk5OTk | 404 | NOT_FOUND | segment",
                "/clients.csv?orderBy=SINCE | 400 | ORDER_UNUSABLE | SINCE",
                "/clients.csv?orderBy=SHOE_SIZE | 400 | BAD_PARAMETER | LAST_PURCHASE",
                "/clients.csv?preset=numbers | 400 | BAD_PARAMETER | excel",
                "/clients.csv?from=2026-01-01 | 400 | PERIOD_INCOMPLETE | exclusive",
                "/clients.pdf | 400 | BAD_FORMAT | xlsx",
                "/sales.csv?columns=shoe_size | 400 | UNKNOWN_COLUMN | sold_at",
                "/sales.csv?orderBy=LARGEST | 400 | BAD_PARAMETER | NEWEST",
                "/sales.csv?direction=ASCENDING | 400 | BAD_PARAMETER | direction",
                "/sales.xlsx?asOf=2026-01-01 | 400 | BAD_PARAMETER | asOf",
                "/segments/U2VnbWVudDo5OTk5OTk/members.csv | 404 | NOT_FOUND | segment",
                "/segments/Q2xpZW50OjE/members.csv | 400 | WRONG_ID_TYPE | Segment",
                "/overlaps/cell.csv?segments=U2VnbWVudDo5OTk5OTk&in=U2VnbWVudDo5OTk5OTk | 404 | NOT_FOUND | segment"
            })
    void refusesWhatCannotBe(String address, int status, String code, String word) {
        door.refuses(address, status, code, word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{not json | BAD_FILTER", "{\"shoeSize\": 3} | BAD_FILTER", "[] | BAD_FILTER"})
    void refusesFiltersThatTheSchemaDoesNotKnow(String filter, String code) {
        door.refuses("/clients.csv?filter={filter}", 400, code, "ClientFilter", filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{not json", "{\"region\": {\"eq\": \"Москва\"}}", "{\"amount\": {\"gte\": \"many\"}}", "[]"})
    void refusesFiltersOfSalesThatTheSchemaDoesNotKnow(String filter) {
        door.refuses("/sales.csv?filter={filter}", 400, "BAD_FILTER", "SaleFilter", filter);
    }

    @Test
    void knowsNothingOfADeletedSegment() {
        var gone = admin.list("Gone", List.of());
        admin.delete(gone);

        door.refuses("/segments/%s/members.xlsx".formatted(gone), 404, "NOT_FOUND", "segment");
    }

    @Test
    void letsNobodyInWithoutAToken() {
        for (var address : List.of("/clients.csv", "/sales.xlsx", "/overlaps/cell.csv")) {
            api.anyone().get().uri(address).exchange().expectStatus().isUnauthorized();
        }
    }
}
