package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that are looked at and taken back. */
@ClienteleTest
class UndoneImportsTests {

    private static final String SALES = "document,line,sold_at,client,product,quantity,amount,posted\n";
    private static final String UNDO = """
            mutation($number: Int!) { importBatchUndo(number: $number) { removed restored batch { undone { by } }
              touched { type key action } userErrors { code message field } } }""";
    private static final String CODES = "importBatchUndo.userErrors[*].code";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Categories categories;

    private final Api api;
    private final Asking admin;
    private final Doors doors;

    @Autowired
    UndoneImportsTests(Api api) {
        this.api = api;
        this.admin = new Asking(api.admin());
        this.doors = new Doors(api);
    }

    @Test
    void bringsBackDocumentsWithTheirTotalsAndTheAnswersOfRules() {
        base("sold");
        doors.imported(
                "sales",
                SALES
                        + "d-same,1,2026-11-01,a,p,1,100,\nd-more,1,2026-11-01,a,p,1,100,\nd-gone,1,2026-11-02,b,p,1,500,\nd-gone,2,2026-11-02,b,p,1,1,\nd-other,1,2026-11-03,b,p,2,30,\n",
                "?source=sold");
        var stored = stored("sold");
        var rule = "bought(last: 12 months, amount > 400)";
        assertThat(members(rule)).containsExactly("sold Б");

        doors.imported(
                "sales",
                SALES
                        + "d-same,1,2026-11-01,a,p,1,100,\nd-more,1,2026-11-01,a,p,1,350,\nd-more,2,2026-11-01,a,p,1,20,\n"
                        + "d-gone,1,2026-11-02,b,p,1,500,no\nd-other,1,2026-11-03,a,p,2,30,\nd-new,1,2026-11-04,new-buyer,p,1,900,\n",
                "?source=sold&createMissing=true");
        var batch = latest();

        assertThat(members(rule)).containsExactly("new-buyer", "sold А");
        assertThat(batch.texts("importBatches.nodes[0].rows.nodes[*].key"))
                .containsExactly("new-buyer", "d-gone", "d-more", "d-new", "d-other");
        assertThat(batch.texts("importBatches.nodes[0].rows.nodes[*].type"))
                .containsExactly("CLIENT", "SALE", "SALE", "SALE", "SALE");
        assertThat(batch.texts("importBatches.nodes[0].rows.nodes[*].action"))
                .containsExactly("CREATED", "REMOVED", "CHANGED", "CREATED", "CHANGED");
        assertThat(batch.number("importBatches.nodes[0].rows.totalCount")).isEqualTo(5);

        var undone = undo();

        assertThat(undone.texts(CODES)).isEmpty();
        assertThat(undone.number("importBatchUndo.removed")).isEqualTo(2);
        assertThat(undone.number("importBatchUndo.restored")).isEqualTo(3);
        assertThat(undone.text("importBatchUndo.batch.undone.by")).isEqualTo("admin");
        assertThat(stored("sold")).isEqualTo(stored);
        assertThat(members(rule)).containsExactly("sold Б");
        assertThat(admin.ask("{ client(externalId: \"new-buyer\") { name } }").isNull("client"))
                .isTrue();
        assertThat(undo().texts(CODES)).containsExactly("ALREADY_UNDONE");
    }

    @Test
    void bringsBackADocumentWhoseNumberIsAnothersByNow() {
        base("again");
        doors.imported("sales", SALES + "d-last,1,2026-11-02,b,p,1,50,\n", "?source=again");
        doors.imported("sales", SALES + "d-last,1,2026-11-02,b,p,1,50,no\n", "?source=again");
        var removal = number();
        doors.imported(
                "sales", SALES + "d-next,1,2026-11-03,a,p,2,70,\nd-next,2,2026-11-03,a,p,1,5,\n", "?source=again");

        assertThat(undo(removal).texts(CODES)).isEmpty();

        assertThat(jdbc.sql("""
                        select concat_ws(' ', s.document, c.external_id, s.amount, count(*), sum(l.amount)) from sale s
                        join sale_line l on l.sale_id = s.id join client c on c.id = s.client_id and c.id = l.client_id
                        where s.source = 'again' group by s.id, s.document, c.external_id, s.amount order by 1""").query(String.class).list())
                .containsExactly("d-last b 50.0000 1 50.0000", "d-next a 75.0000 2 75.0000");
    }

    @Test
    void bringsBackCardsWithAllThatBelongsToThem() {
        categories.save("vip", "VIP");
        base("cards");
        doors.imported(
                "clients",
                "external_id,name,city,industry,manager,category:vip,consent:EMAIL,income,head\na,А,Тула,Ремонт;ЖКХ,Анна,да,2026-01-31,1000.5,b\n",
                "?source=cards");
        var stored = stored("cards");
        var changes = """
                external_id,name,city,industry,manager,category:vip,consent:EMAIL,income,head
                a,Альфа,,ЖКХ,Борис,,,7,new
                new,Новый,Тула,ЖКХ,Анна,да,2026-02-01,1,other
                other,Другой,,,,,,,
                """;

        doors.imported("clients", changes, "?source=cards");
        assertThat(stored("cards")).isNotEqualTo(stored);
        assertThat(members("city = 'Тула'")).containsExactly("Новый");
        var undone = undo();

        assertThat(undone.texts(CODES)).isEmpty();
        assertThat(stored("cards")).isEqualTo(stored);
        assertThat(members("city = 'Тула' and category('vip') and industry = 'Ремонт'"))
                .containsExactly("А");
        assertThat(String.valueOf(
                        doors.imported("clients", changes, "?source=cards").get("summary")))
                .contains("\"created\":2", "\"changed\":1");
        assertThat(admin.ask("{ client(externalId: \"new\") { name } }").text("client.name"))
                .isEqualTo("Новый");
    }

    @Test
    void bringsBackInvoicesPaymentsAndInteractions() {
        base("owed");
        var invoices = "document,client,issued_on,due_on,amount\ni1,a,2026-10-01,2026-10-11,%s\n";
        doors.imported("receivables", invoices.formatted("100"), "?source=owed");
        doors.imported("interactions", "external_id,client,kind,at\nk1,a,CALL,2026-11-01 12:00\n", "?source=owed");
        var rule = "owes(debt > 150) or contacted(kind: VISIT, last: 12 months, count >= 1)";

        doors.imported("receivables", invoices.formatted("300") + "i2,b,2026-10-01,2026-10-11,200\n", "?source=owed");
        assertThat(members(rule)).containsExactly("owed А", "owed Б");
        assertThat(undo().number("importBatchUndo.restored")).isEqualTo(1);
        assertThat(members(rule)).isEmpty();

        doors.imported("payments", "external_id,client,paid_on,amount\np1,a,2026-11-01,100\n", "?source=owed");
        assertThat(members("owes(debt > 50)")).isEmpty();
        assertThat(undo().number("importBatchUndo.removed")).isEqualTo(1);
        assertThat(members("owes(debt > 50)")).containsExactly("owed А");

        doors.imported(
                "interactions", "external_id,client,kind,at,score\nk1,b,VISIT,2026-11-02 12:00,4.5\n", "?source=owed");
        assertThat(members(rule)).containsExactly("owed Б");
        assertThat(undo().number("importBatchUndo.restored")).isEqualTo(1);
        assertThat(members(rule)).isEmpty();
    }

    @Test
    void refusesWholeWhenSomethingNewerTouchedARow() {
        base("newer");
        doors.imported("sales", SALES + "n-1,1,2026-11-01,a,p,1,100,\nn-2,1,2026-11-01,a,p,1,100,\n", "?source=newer");
        var first = number();
        doors.imported("sales", SALES + "n-1,1,2026-11-01,a,p,1,101,\n", "?source=newer");
        var second = number();
        var stored = stored("newer");

        var byImport = undo(first);

        assertThat(byImport.texts(CODES)).containsExactly("TOUCHED_SINCE");
        assertThat(byImport.text("importBatchUndo.userErrors[0].message")).contains("Sale n-1", " 1:");
        assertThat(byImport.texts("importBatchUndo.touched[*].key")).containsExactly("n-1");
        assertThat(stored("newer")).isEqualTo(stored);

        assertThat(undo(second).texts(CODES)).isEmpty();
        admin.ask("mutation { saleDelete(input: {source: \"newer\", documents: [\"n-2\"]}) { deleted } }");
        var byHand = undo(first);

        assertThat(byHand.texts("importBatchUndo.touched[*].key")).containsExactly("n-2");
        assertThat(stored("newer")).isNotEqualTo(stored).isNotEmpty();
    }

    @Test
    void keepsANewClientWhomSomethingRestsOn() {
        base("rests");
        doors.imported("clients", "external_id,name\nc,В\nd,Г\n", "?source=rests");
        var clients = number();
        doors.imported("sales", SALES + "r-1,1,2026-11-01,c,p,1,100,\n", "?source=rests");
        var sales = number();

        assertThat(undo(clients).texts("importBatchUndo.touched[*].key")).containsExactly("c");
        assertThat(admin.ask("{ client(externalId: \"d\") { name } }").text("client.name"))
                .isEqualTo("Г");
        assertThat(undo(sales).texts(CODES)).isEmpty();
        assertThat(undo(clients).texts(CODES)).isEmpty();
    }

    @Test
    void refusesWhatWasNotKept() {
        base("kept");
        var products = number();
        var dry = doors.imported("clients", "external_id,name\nx,Х\n", "?source=kept&dryRun=true");
        var checked = number();

        assertThat(dry.get("status")).isEqualTo("COMPLETED");
        assertThat(List.of(products, checked))
                .allSatisfy(number -> assertThat(undo(number).texts(CODES)).containsExactly("NOT_UNDOABLE"));
        assertThat(undo(1_000_000_000).texts(CODES)).containsExactly("NOT_FOUND");
        assertThat(admin.ask("{ importBatch(number: 1000000000) { number } }").isNull("importBatch"))
                .isTrue();
    }

    @Test
    void isForAdministratorsAlone() {
        base("roles");
        doors.imported("clients", "external_id,name,manager\nm,М,Анна\n", "?source=roles");
        var manager = jdbc.sql("select max(id) from manager where name = 'Анна'")
                .query(Integer.class)
                .single();
        admin.ask("""
                mutation($manager: ID!, $password: String!) { accountCreate(input: {
                  username: "ann", password: $password, role: MANAGER, manager: $manager}) { userErrors { code } } }""", Map.of("manager", Ids.of("Manager", manager), "password", Api.PASSWORD));

        var refused = new Asking(api.as("ann")).ask(UNDO, Map.of("number", number()));

        assertThat(refused.codes()).containsExactly("FORBIDDEN");
        assertThat(admin.ask("{ client(externalId: \"m\") { name } }").text("client.name"))
                .isEqualTo("М");
    }

    /** Two clients and a product of a source; products come last. */
    private void base(String source) {
        doors.imported("clients", "external_id,name\na,%1$s А\nb,%1$s Б\n".formatted(source), "?source=" + source);
        doors.imported("products", "external_id,name\np,Дрель %s\n".formatted(source), "?source=" + source);
    }

    private Answer latest() {
        return admin.ask(
                "{ importBatches(first: 1) { nodes { number rows { totalCount nodes { type key action } } } } }");
    }

    private int number() {
        return latest().number("importBatches.nodes[0].number");
    }

    private Answer undo() {
        return undo(number());
    }

    private Answer undo(int number) {
        return admin.ask(UNDO, Map.of("number", number));
    }

    private List<String> members(String rule) {
        return admin.ask(
                        "query($rule: String!) { segmentPreview(text: $rule) { members(first: 100) { nodes { name } } } }",
                        Map.of("rule", rule))
                .texts("segmentPreview.members.nodes[*].name");
    }

    /** Everything that is stored of a source, but for when and how often it was written. */
    private List<Map<String, Object>> stored(String source) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var sql : List.of(
                "select * from sale where source = ? order by id",
                "select l.* from sale_line l join sale s on s.id = l.sale_id where s.source = ? order by 1, 2",
                "select * from client where source = ? order by id",
                "select o.* from client_industry o join client c on c.id = o.client_id where c.source = ? order by 1, 2",
                "select o.* from client_manager o join client c on c.id = o.client_id where c.source = ? order by 1, 2",
                "select o.* from client_category o join client c on c.id = o.client_id where c.source = ? order by 1, 2",
                "select o.* from client_consent o join client c on c.id = o.client_id where c.source = ? order by 1, 2")) {
            rows.addAll(jdbc.sql(sql).param(source).query().listOfRows());
        }
        rows.forEach(row -> row.keySet().removeAll(List.of("version", "updated_at", "name_sort")));
        return rows;
    }
}
