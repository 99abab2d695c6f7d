package io.clientele.api.demo.client.table;

import static io.clientele.api.demo.client.table.ClientTable.column;
import static io.clientele.api.demo.client.table.ClientTable.filled;

import io.clientele.api.demo.client.BuyingHabit;
import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.DemoClient.Kind;
import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.DemoPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a card tells of the person or the staff behind it, and what they agreed to. */
final class PersonColumns {

    private static final List<String> EDUCATIONS =
            List.of("Среднее", "Среднее специальное", "Среднее специальное", "Высшее");

    private PersonColumns() {}

    static List<Column<DemoClient>> of(DemoPeriod period) {
        return List.of(
                column("sex", human(client -> client.woman() ? "FEMALE" : "MALE")),
                filled(
                        "birth_date",
                        70,
                        human(client -> birthDate(client, period).toString())),
                filled(
                        "education",
                        50,
                        privately(client -> client.dice("education").pick(EDUCATIONS))),
                filled("income", 60, privately(client -> String.valueOf(income(client)))),
                filled("company_size", 78, PersonColumns::companySize),
                consent("EMAIL", 65),
                consent("SMS", 50),
                consent("CALL", 60),
                consent("PERSONAL_DATA", 100));
    }

    private static Function<DemoClient, String> human(Function<DemoClient, String> text) {
        return client -> client.kind() == Kind.COMPANY || client.anonymous() ? "" : text.apply(client);
    }

    private static Function<DemoClient, String> privately(Function<DemoClient, String> text) {
        return client -> client.kind() == Kind.PERSON ? text.apply(client) : "";
    }

    private static LocalDate birthDate(DemoClient client, DemoPeriod period) {
        return period.today().minusYears(22).minusDays(client.dice("birth").between(0, 45 * 365));
    }

    /** Roubles a month. */
    private static int income(DemoClient client) {
        return client.dice("income").between(40, 260) * 1_000;
    }

    /** People employed: few at an entrepreneur's, more at a larger buyer's. */
    private static String companySize(DemoClient client) {
        double size = client.habit().map(BuyingHabit::size).orElse(0.5);
        int most = (int) Math.min(15 + 12 * Math.sqrt(size) * 4, 900);
        return switch (client.kind()) {
            case COMPANY -> String.valueOf(client.dice("size").between(5, most));
            case ENTREPRENEUR -> String.valueOf(client.dice("size").between(1, 14));
            case PERSON -> "";
        };
    }

    /** The day of consent; who did not agree to the use of his data agreed to nothing else. */
    private static Column<DemoClient> consent(String channel, double percent) {
        return filled(
                "consent:" + channel,
                percent,
                client -> client.dice("consent").chance(85)
                        ? client.registeredOn().toString()
                        : "");
    }
}
