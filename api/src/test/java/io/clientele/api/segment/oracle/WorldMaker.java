package io.clientele.api.segment.oracle;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.oracle.World.Bill;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Document;
import io.clientele.api.segment.oracle.World.Line;
import io.clientele.api.segment.oracle.World.Payment;
import io.clientele.api.segment.oracle.World.Person;
import io.clientele.api.segment.oracle.World.Talk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes worlds and changes them, the same for the same seed. Few different values, so that conditions meet somebody. */
final class WorldMaker {

    static final List<String> REGIONS = List.of("Москва", "Тула", "Ёлкино", "O'Neil");
    static final List<String> INDUSTRIES = List.of("Строительство", "Мебель", "ЖКХ");
    static final List<String> MANAGERS = List.of("Иванов", "Ann");
    static final List<String> CATEGORIES = List.of("vip", "риск");
    static final List<String> HOBBIES = List.of("рыбалка", "chess");
    static final List<String> ROLES = List.of("ЛПР", "Бухгалтер");
    static final List<String> CHANNELS = List.of("WEB", "Опт");
    static final List<String> KINDS = List.of("CALL", "COMPLAINT", "Демонстрация");
    static final List<String> OUTCOMES = List.of("Успех", "Отказ");
    static final List<String> PRODUCTS = List.of("Drill", "Bit", "Saw");

    private static final int BUYERS = 40;

    private final Random random;
    private final World world;
    private int made;

    WorldMaker(long seed, LocalDate today) {
        random = new Random(seed);
        world = new World(today);
    }

    static String group(String product) {
        return product.equals("Bit") ? "Bits" : "Drills";
    }

    World world() {
        return world;
    }

    /** Clients are numbered by whoever stores them, in this order. */
    void fill(int firstNumber) {
        IntStream.range(0, BUYERS).forEach(at -> world.buyers.add(card(new Buyer("b" + at, firstNumber + at))));
        IntStream.range(0, 180).forEach(at -> document(null));
        IntStream.range(0, 60).forEach(at -> talk());
        IntStream.range(0, 60).forEach(at -> bill());
        IntStream.range(0, 50).forEach(at -> payment());
        world.changed();
    }

    /** Changes up to a few things of every kind. */
    Touched change() {
        var touched = new Touched();
        some(4, () -> touched.buyers.add(card(one(world.buyers))));
        some(6, () -> touched.documents.add(document(random.nextBoolean() ? oneOf(world.documents) : null)));
        some(2, () -> removed(world.documents, touched.removedDocuments));
        some(4, () -> touched.talks.add(talk()));
        some(2, () -> removed(world.talks, touched.removedTalks));
        some(3, () -> touched.bills.add(bill()));
        some(3, () -> touched.payments.add(payment()));
        some(2, () -> removed(world.payments, touched.removedPayments));
        world.changed();
        return touched;
    }

    /** What a change left to be stored. */
    static final class Touched {
        final List<Buyer> buyers = new ArrayList<>();
        final List<Document> documents = new ArrayList<>();
        final List<Document> removedDocuments = new ArrayList<>();
        final List<Talk> talks = new ArrayList<>();
        final List<Talk> removedTalks = new ArrayList<>();
        final List<Bill> bills = new ArrayList<>();
        final List<Payment> payments = new ArrayList<>();
        final List<Payment> removedPayments = new ArrayList<>();
    }

    private <T> void removed(Map<String, T> all, List<T> removed) {
        if (!all.isEmpty()) {
            var key = one(List.copyOf(all.keySet()));
            removed.add(Objects.requireNonNull(all.remove(key)));
        }
    }

    private static <T> @Nullable T first(List<T> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    private @Nullable Document oneOf(Map<String, Document> all) {
        return all.isEmpty() ? first(List.of()) : one(List.copyOf(all.values()));
    }

    private Buyer card(Buyer buyer) {
        buyer.fields.put(ClientField.REGION, maybe(() -> one(REGIONS)));
        buyer.fields.put(ClientField.KIND, maybe(() -> one(List.of("COMPANY", "PERSON"))));
        buyer.fields.put(ClientField.INDUSTRY, several(INDUSTRIES));
        buyer.fields.put(ClientField.MANAGER, several(MANAGERS));
        buyer.fields.put(ClientField.REGISTERED_AT, maybe(() -> day(900).toString()));
        buyer.fields.put(ClientField.BIRTH_DATE, maybe(this::birthday));
        buyer.fields.put(ClientField.INCOME, maybe(() -> String.valueOf(random.nextInt(5) * 100)));
        buyer.fields.put(ClientField.CREDIT_LIMIT, maybe(() -> String.valueOf(random.nextInt(4) * 500)));
        buyer.fields.put(ClientField.ACTIVE, List.of(String.valueOf(random.nextInt(8) > 0)));
        buyer.fields.put(ClientField.ANONYMOUS, List.of(String.valueOf(random.nextInt(20) == 0)));
        buyer.categories.clear();
        buyer.categories.addAll(several(CATEGORIES));
        buyer.properties.put("staff", maybe(() -> String.valueOf(random.nextInt(6) * 10)));
        buyer.properties.put("hobby", maybe(() -> one(HOBBIES)));
        buyer.properties.put("founded", maybe(this::birthday));
        buyer.properties.put("tags", several(HOBBIES));
        people(buyer);
        return buyer;
    }

    private void people(Buyer buyer) {
        if (buyer.people.isEmpty()) {
            IntStream.range(0, random.nextInt(3)).forEach(at -> buyer.people.add(new Person(buyer.id + "-p" + at)));
        }
        for (var person : buyer.people) {
            put(person, ContactField.ROLE, maybe(() -> one(ROLES)));
            put(person, ContactField.SEX, maybe(() -> one(List.of("MALE", "FEMALE"))));
            put(person, ContactField.BIRTH_DATE, maybe(this::birthday));
            put(person, ContactField.ACTIVE, List.of(String.valueOf(random.nextInt(5) > 0)));
            person.categories.clear();
            person.categories.addAll(several(CATEGORIES));
            person.properties.put("hobby", maybe(() -> one(HOBBIES)));
        }
    }

    private static void put(Person person, ContactField field, List<String> values) {
        if (values.isEmpty()) {
            person.fields.remove(field);
        } else {
            person.fields.put(field, values.getFirst());
        }
    }

    /** Around today, and now and then the day that most years lack. */
    private String birthday() {
        return random.nextInt(10) == 0
                ? "1988-02-29"
                : world.today
                        .minusYears(20L + random.nextInt(30))
                        .plusDays(random.nextInt(60) - 20L)
                        .toString();
    }

    private Document document(@Nullable Document before) {
        var sign = random.nextInt(7) == 0 ? -1 : 1;
        var buyer = random.nextInt(15) == 0 ? null : world.buyers.get(random.nextInt(BUYERS - 4));
        var lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(at -> line(sign))
                .toList();
        var channel = random.nextInt(3) == 0 ? null : one(CHANNELS);
        var document = new Document(before == null ? "d" + ++made : before.id(), buyer, near(before), channel, lines);
        world.documents.put(document.id(), document);
        return document;
    }

    /** A document's number comes back within 90 days only. */
    private LocalDate near(@Nullable Document before) {
        return before == null ? day(760) : before.day().plusDays(random.nextInt(60) - 30L);
    }

    private Line line(int sign) {
        var amount = BigDecimal.valueOf(sign * (1L + random.nextInt(40)) * 12);
        return new Line(
                one(PRODUCTS),
                BigDecimal.valueOf(sign * (1L + random.nextInt(5))),
                amount,
                amount.divide(BigDecimal.valueOf(6)),
                amount.multiply(new BigDecimal("0." + random.nextInt(10))));
    }

    private Talk talk() {
        var talk = new Talk(
                "t" + ++made,
                one(world.buyers),
                one(KINDS),
                day(400),
                random.nextBoolean() ? one(CHANNELS) : null,
                random.nextBoolean() ? one(OUTCOMES) : null,
                random.nextBoolean() ? one(PRODUCTS) : null);
        world.talks.put(talk.id(), talk);
        return talk;
    }

    private Bill bill() {
        var issued = day(300);
        var amount = BigDecimal.valueOf(100L + random.nextInt(9) * 100L);
        var bill = new Bill(
                "i%05d".formatted(++made), one(world.buyers), issued, issued.plusDays(random.nextInt(4) * 15L), amount);
        world.bills.put(bill.id(), bill);
        return bill;
    }

    private Payment payment() {
        var bill = random.nextBoolean() && !world.bills.isEmpty() ? one(List.copyOf(world.bills.values())) : null;
        var buyer = bill == null ? one(world.buyers) : bill.buyer();
        var amount = BigDecimal.valueOf(100L + random.nextInt(9) * 50L);
        var payment = new Payment("p%05d".formatted(++made), buyer, day(300), amount, bill == null ? null : bill.id());
        world.payments.put(payment.id(), payment);
        return payment;
    }

    /** Of the last so many days, and now and then one to come. */
    private LocalDate day(int back) {
        return world.today.plusDays(3L - random.nextInt(back));
    }

    private List<String> maybe(Supplier<String> value) {
        return random.nextInt(6) == 0 ? List.of() : List.of(value.get());
    }

    private List<String> several(List<String> all) {
        return all.stream().filter(value -> random.nextInt(3) == 0).toList();
    }

    private void some(int most, Runnable work) {
        IntStream.range(0, random.nextInt(most + 1)).forEach(at -> work.run());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
