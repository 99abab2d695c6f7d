package io.clientele.api.client.contact;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Part;
import io.clientele.api.client.Universe;
import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.match.ComingDays;
import io.clientele.api.client.match.Operands;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.client.question.Anniversary;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Answers which clients have a contact person of whom all that is asked holds at once. The people are read in one pass, by whose
 * rows their fields are judged; what belongs to them beside is a set of people each.
 */
@Component
public class ContactQuestions {

    private final ContactConditions conditions;
    private final ContactObservations observations;
    private final PropertyQuestions properties;
    private final ClientSets sets;
    private final Universe universe;

    ContactQuestions(
            ContactConditions conditions,
            ContactObservations observations,
            PropertyQuestions properties,
            ClientSets sets,
            Universe universe) {
        this.conditions = conditions;
        this.observations = observations;
        this.properties = properties;
        this.sets = sets;
        this.universe = universe;
    }

    /** What is wrong with the question; nothing when it can be answered. */
    public List<Problem> check(ContactMatch question) {
        var problems = new ArrayList<Problem>();
        question.fields().forEach(match -> problems.addAll(check(match)));
        question.categories().forEach(code -> checkCategory(code, problems));
        question.properties().forEach(match -> problems.addAll(properties.check(match)));
        var days = question.birthdayWithin();
        if (days != null && (days < 0 || days > Anniversary.MOST_DAYS)) {
            problems.add(new Problem(
                    "OUT_OF_RANGE",
                    "A birthday is asked for within 0 to %d days; it was given %d."
                            .formatted(Anniversary.MOST_DAYS, days)));
        }
        return problems;
    }

    private static List<Problem> check(FieldMatch match) {
        var field = match.field();
        return Operands.check(field.column(), field.type(), field.choices(), match.operator(), match.values());
    }

    private void checkCategory(String code, List<Problem> problems) {
        try {
            conditions.category(code);
        } catch (Problem problem) {
            problems.add(problem);
        }
    }

    /**
     * The clients who have such a contact person.
     *
     * @param businessDate from which days to birthdays are counted
     * @param among only of these; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(ContactMatch question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        check(question).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        var parts = conditions.parts(question, among);
        var tests = question.fields().stream()
                .filter(match -> match.field().isColumn())
                .map(FieldTest::new)
                .toList();
        var columns = Stream.concat(Stream.of("client_id", "id"), tests.stream().map(FieldTest::text))
                .collect(Collectors.joining(", "));
        var clients = new RoaringBitmap();
        sets.read(people(question, businessDate), columns, among, person -> {
            if (holds(person, parts, tests)) {
                clients.add(person.getInt(1));
            }
        });
        clients.and(universe.everyone(among));
        return clients;
    }

    /** What the people asked about at the client are, by the figures that the question names. */
    public List<Observed> observed(ContactMatch question, LocalDate businessDate, int client) {
        return observations.of(question, businessDate, client);
    }

    private static Source people(ContactMatch question, LocalDate businessDate) {
        var days = question.birthdayWithin();
        var condition = question.asksWhetherActive() ? "true" : "active";
        if (days == null) {
            return new Source("contact_person", "id", "client_id", condition, Map.of());
        }
        var coming = ComingDays.from(businessDate, days);
        return new Source(
                "contact_person",
                "id",
                "client_id",
                condition + " and " + coming.condition("birth_date"),
                coming.parameters());
    }

    private static boolean holds(ResultSet person, List<Part> parts, List<FieldTest> tests) throws SQLException {
        var id = person.getInt(2);
        var holds = parts.stream().allMatch(part -> part.holds(id));
        for (int index = 0; holds && index < tests.size(); index++) {
            holds = tests.get(index).holds(person.getString(index + 3));
        }
        return holds;
    }
}
