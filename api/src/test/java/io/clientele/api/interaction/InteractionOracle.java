package io.clientele.api.interaction;

import io.clientele.api.SettableClock;
import io.clientele.api.firm.NameKey;
import io.clientele.api.interaction.change.InteractionRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who had interactions such as are asked for, by the definition. */
final class InteractionOracle {

    private InteractionOracle() {}

    /** The definition, word by word and slowly. */
    static List<String> expected(List<InteractionRow> rows, Contacts question, @Nullable Collection<String> among) {
        var answer = new ArrayList<String>();
        for (var number = 0; number < 40; number++) {
            var client = "C" + number;
            var count = counted(rows, question, client);
            var holds = question.count().isEmpty()
                    ? count >= 1
                    : question.count().stream().allMatch(one -> one.holds(BigDecimal.valueOf(count)));
            if (holds && (count > 0 || number != 6) && (among == null || among.contains(client))) {
                answer.add(client);
            }
        }
        return answer.stream().sorted().toList();
    }

    static int counted(List<InteractionRow> rows, Contacts question, String client) {
        var count = 0;
        for (var row : rows) {
            var period = question.period();
            if (row.client().equals(client)
                    && named(question.kinds(), meant(row.kind()), InteractionOracle::meant)
                    && named(question.channels(), row.channel(), NameKey::of)
                    && named(question.outcomes(), row.outcome(), NameKey::of)
                    && named(question.products(), row.product(), text -> NameKey.of(text.replace("id of ", "")))
                    && (period == null
                            || period.on(SettableClock.TODAY).contains(row.at().toLocalDate()))) {
                count++;
            }
        }
        return count;
    }

    private static String meant(String kind) {
        return switch (NameKey.of(kind)) {
            case "call", "звонок" -> "call";
            case "visit", "визит" -> "visit";
            case "complaint", "претензия" -> "complaint";
            default -> NameKey.of(kind);
        };
    }

    private static boolean named(List<String> asked, @Nullable String recorded, UnaryOperator<String> key) {
        return asked.isEmpty()
                || (recorded != null && asked.stream().map(key).toList().contains(key.apply(recorded)));
    }
}
