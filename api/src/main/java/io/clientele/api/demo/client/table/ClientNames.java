package io.clientele.api.demo.client.table;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.DemoClient.Kind;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.draw.NameLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every client a name that no other has, written as 1C people write it: «СтройМастер ООО». */
final class ClientNames {

    private static final String FILE = "people.txt";
    private static final List<String> ENDINGS = NameLists.list(FILE, "name endings");
    private static final List<String> SURNAMES = NameLists.list(FILE, "surnames");
    private static final List<String> MEN = NameLists.list(FILE, "men");
    private static final List<String> WOMEN = NameLists.list(FILE, "women");
    private static final List<String> FATHERS_OF_MEN = NameLists.list(FILE, "fathers of men");
    private static final List<String> FATHERS_OF_WOMEN = NameLists.list(FILE, "fathers of women");

    private final Set<String> taken = new HashSet<>();
    private final Map<Integer, String> names = new HashMap<>();

    ClientNames(List<DemoClient> clients) {
        clients.forEach(client -> names.put(client.number(), free(client)));
    }

    /** The name as lists show it. */
    String name(DemoClient client) {
        String name = names.getOrDefault(client.number(), "");
        return switch (client.kind()) {
            case COMPANY -> name + " ООО";
            case ENTREPRENEUR -> name + " ИП";
            case PERSON -> name;
        };
    }

    /** The name as documents print it. */
    String fullName(DemoClient client) {
        String name = names.getOrDefault(client.number(), "");
        return switch (client.kind()) {
            case COMPANY -> "Общество с ограниченной ответственностью \"" + name + "\"";
            case ENTREPRENEUR -> "Индивидуальный предприниматель " + name;
            case PERSON -> name;
        };
    }

    private String free(DemoClient client) {
        if (client.anonymous()) {
            return "Розничный покупатель";
        }
        Dice dice = client.dice("name");
        String name = draw(client, dice);
        for (var attempt = 1; !taken.add(name); attempt++) {
            name = attempt > 3 && client.kind() == Kind.COMPANY
                    ? draw(client, dice) + "-" + client.city()
                    : draw(client, dice);
        }
        return name;
    }

    private static String draw(DemoClient client, Dice dice) {
        return client.kind() == Kind.COMPANY ? company(client, dice) : person(client.woman(), dice);
    }

    private static String company(DemoClient client, Dice dice) {
        return dice.pick(client.industries().getFirst().nameStems()) + dice.pick(ENDINGS);
    }

    private static String person(boolean woman, Dice dice) {
        return woman
                ? dice.pick(SURNAMES) + "а " + dice.pick(WOMEN) + " " + dice.pick(FATHERS_OF_WOMEN)
                : dice.pick(SURNAMES) + " " + dice.pick(MEN) + " " + dice.pick(FATHERS_OF_MEN);
    }
}
