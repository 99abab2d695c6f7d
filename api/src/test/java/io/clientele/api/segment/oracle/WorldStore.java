package io.clientele.api.segment.oracle;

import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Outcome;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Document;
import io.clientele.api.segment.oracle.World.Line;
import io.clientele.api.segment.oracle.World.Person;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Brings a world and its changes into the base, by the same doors as imports do. */
class WorldStore {

    static final String SOURCE = "oracle";

    private final Clients clients;
    private final Categories categories;
    private final PropertyDefinitions properties;
    private final ContactPersons people;
    private final Products products;
    private final Sales sales;
    private final Interactions interactions;
    private final Invoices invoices;
    private final Payments payments;

    WorldStore(
            Clients clients,
            Categories categories,
            PropertyDefinitions properties,
            ContactPersons people,
            Products products,
            Sales sales,
            Interactions interactions,
            Invoices invoices,
            Payments payments) {
        this.clients = clients;
        this.categories = categories;
        this.properties = properties;
        this.people = people;
        this.products = products;
        this.sales = sales;
        this.interactions = interactions;
        this.invoices = invoices;
        this.payments = payments;
    }

    void define() {
        WorldMaker.CATEGORIES.forEach(code -> categories.save(code, code));
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        properties.create("hobby", "Hobby", PropertyType.CHOICE, WorldMaker.HOBBIES);
        properties.create("founded", "Founded", PropertyType.DATE, List.of());
        properties.create("tags", "Tags", PropertyType.CHOICES, WorldMaker.HOBBIES);
        sound(products.upsert(
                SOURCE,
                WorldMaker.PRODUCTS.stream()
                        .map(name -> SaleTestData.product(name, name, WorldMaker.group(name)))
                        .toList()));
    }

    void store(World world) {
        cards(world.buyers);
        documents(world.documents.values());
        talks(world.talks.values());
        bills(world.bills.values());
        payments(world.payments.values());
    }

    void store(WorldMaker.Touched touched) {
        cards(touched.buyers);
        documents(touched.documents);
        sales.upsert(
                SOURCE,
                touched.removedDocuments.stream()
                        .flatMap(document -> rows(document).map(SaleTestData::unposted))
                        .map(SaleTestData::row)
                        .toList(),
                SaleTestData.STRICT);
        talks(touched.talks);
        interactions.delete(
                SOURCE, touched.removedTalks.stream().map(World.Talk::id).toList());
        bills(touched.bills);
        payments(touched.payments);
        payments.delete(
                SOURCE, touched.removedPayments.stream().map(World.Payment::id).toList());
    }

    private void cards(Collection<Buyer> buyers) {
        var distinct = buyers.stream().distinct().toList();
        sound(clients.upsert(SOURCE, distinct.stream().map(WorldStore::card).toList()));
        sound(people.upsert(
                SOURCE,
                distinct.stream()
                        .flatMap(buyer -> buyer.people.stream().map(person -> card(person, buyer)))
                        .toList()));
    }

    private static ClientCard card(Buyer buyer) {
        var card = Card.of(buyer.id);
        buyer.fields.forEach((field, values) -> card.with(field, values.toArray(String[]::new)));
        WorldMaker.CATEGORIES.forEach(code -> card.category(code, buyer.categories.contains(code)));
        buyer.properties.forEach((code, values) -> card.property(code, values.toArray(String[]::new)));
        return card.with(ClientField.NAME, "Client " + buyer.id).card();
    }

    private static ContactPersonCard card(Person person, Buyer buyer) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        fields.put(ContactField.NAME, "Person " + person.id);
        Stream.of(ContactField.ROLE, ContactField.SEX, ContactField.BIRTH_DATE, ContactField.ACTIVE)
                .forEach(field -> fields.put(field, person.fields.getOrDefault(field, "")));
        Map<String, Boolean> marks = new HashMap<>();
        WorldMaker.CATEGORIES.forEach(code -> marks.put(code, person.categories.contains(code)));
        return new ContactPersonCard(person.id, buyer.id, fields, marks, Map.copyOf(person.properties), Map.of());
    }

    private void documents(Collection<Document> documents) {
        var last = new HashMap<String, Document>();
        documents.forEach(document -> last.put(document.id(), document));
        sound(sales.upsert(
                SOURCE,
                last.values().stream()
                        .flatMap(WorldStore::rows)
                        .map(SaleTestData::row)
                        .toList(),
                SaleTestData.REPLACING));
    }

    private static Stream<SaleTestData> rows(Document document) {
        return IntStream.range(0, document.lines().size())
                .mapToObj(at -> row(document, at, document.lines().get(at)));
    }

    private static SaleTestData row(Document document, int at, Line line) {
        return SaleTestData.sale(document.id(), String.valueOf(at + 1))
                .on(document.day())
                .to(document.buyer() == null ? null : document.buyer().id)
                .of(line.product())
                .through(document.channel())
                .quantity(line.quantity().toPlainString())
                .amount(line.amount().toPlainString())
                .vat(line.vat().toPlainString())
                .cost(line.cost().toPlainString());
    }

    private void talks(Collection<World.Talk> talks) {
        sound(interactions.upsert(
                SOURCE,
                talks.stream()
                        .map(talk -> new InteractionRow(
                                talk.id(),
                                talk.buyer().id,
                                talk.kind(),
                                talk.day().atTime(12, 0),
                                null,
                                null,
                                talk.channel(),
                                talk.outcome(),
                                talk.product(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList()));
    }

    private void bills(Collection<World.Bill> bills) {
        sound(invoices.upsert(
                SOURCE,
                bills.stream()
                        .map(bill -> new InvoiceRow(
                                bill.id(),
                                bill.buyer().id,
                                bill.issued(),
                                bill.due(),
                                bill.amount(),
                                null,
                                null,
                                null,
                                null))
                        .toList()));
    }

    private void payments(Collection<World.Payment> all) {
        sound(payments.upsert(
                SOURCE,
                all.stream()
                        .map(payment -> new PaymentRow(
                                payment.id(),
                                payment.buyer().id,
                                payment.day(),
                                payment.amount(),
                                payment.bill(),
                                null,
                                null,
                                null,
                                null))
                        .toList()));
    }

    private static void sound(Outcome outcome) {
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException(outcome.rejected().toString());
        }
    }
}
