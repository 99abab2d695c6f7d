package io.clientele.api.client.web;

import io.clientele.api.client.ClientFilters;
import io.clientele.api.client.Universe;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.field.FieldNames;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.client.question.ClientQuestions;
import io.clientele.api.client.question.InCategory;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers filters with the room's own questions, so that lists and rules say the same. */
@Component
class FilterAnswers implements ClientFilters {

    private final ClientQuestions questions;
    private final PropertyQuestions properties;
    private final Universe universe;
    private final MergedClients merged;

    FilterAnswers(ClientQuestions questions, PropertyQuestions properties, Universe universe, MergedClients merged) {
        this.merged = merged;
        this.questions = questions;
        this.properties = properties;
        this.universe = universe;
    }

    @Override
    public RoaringBitmap clientsWho(Map<String, ?> filter, LocalDate businessDate) {
        return new Reading(businessDate).all(filter, "filter", 1);
    }

    /** One filter on its way to an answer. */
    private final class Reading {

        private static final int DEEPEST = 10;
        private static final int MOST_CONDITIONS = 50;
        private static final int MOST_IDS = 1_000;

        private final LocalDate businessDate;
        private int conditions;

        Reading(LocalDate businessDate) {
            this.businessDate = businessDate;
        }

        RoaringBitmap all(Map<?, ?> filter, String path, int depth) {
            if (depth > DEEPEST) {
                throw new Problem("FILTER_TOO_LARGE", path + ": a filter is at most %d deep.".formatted(DEEPEST));
            }
            var answer = universe.everyone(null);
            filter.forEach((field, value) -> answer.and(one(String.valueOf(field), value, path + "." + field, depth)));
            return answer;
        }

        private RoaringBitmap one(String field, @Nullable Object value, String path, int depth) {
            count(path);
            if (value == null) {
                throw new Problem("REQUIRED", path + ": null is no condition; `isNull` asks for missing values.");
            }
            return switch (field) {
                case "and" -> every(list(value), path, depth);
                case "or" -> any(list(value), path, depth);
                case "not" -> RoaringBitmap.andNot(universe.everyone(null), all((Map<?, ?>) value, path, depth + 1));
                case "ids" -> ids(list(value), path);
                case "category" ->
                    asked(path, () -> questions.clientsWho(new InCategory(value.toString()), businessDate, null));
                case "property" -> property((Map<?, ?>) value, path);
                default -> attribute(FieldNames.field(field).orElseThrow(), (Map<?, ?>) value, path);
            };
        }

        private void count(String path) {
            if (++conditions > MOST_CONDITIONS) {
                throw new Problem(
                        "FILTER_TOO_LARGE", path + ": a filter has at most %d conditions.".formatted(MOST_CONDITIONS));
            }
        }

        private RoaringBitmap every(List<?> filters, String path, int depth) {
            var answer = universe.everyone(null);
            for (int index = 0; index < filters.size(); index++) {
                answer.and(all((Map<?, ?>) filters.get(index), path + "." + index, depth + 1));
            }
            return answer;
        }

        private RoaringBitmap any(List<?> filters, String path, int depth) {
            var answer = new RoaringBitmap();
            for (int index = 0; index < filters.size(); index++) {
                answer.or(all((Map<?, ?>) filters.get(index), path + "." + index, depth + 1));
            }
            return answer;
        }

        private RoaringBitmap ids(List<?> ids, String path) {
            if (ids.size() > MOST_IDS) {
                throw new Problem("TOO_MANY", path + ": at most %d ids at once.".formatted(MOST_IDS));
            }
            var answer = new RoaringBitmap();
            ids.forEach(id -> answer.add(Ids.integer("Client", String.valueOf(id))));
            return merged.now().counted(answer);
        }

        private RoaringBitmap attribute(ClientField field, Map<?, ?> operators, String path) {
            return conditions(
                    operators,
                    path,
                    (operator, values) ->
                            questions.clientsWho(new Attribute(field, operator, values), businessDate, null));
        }

        private RoaringBitmap property(Map<?, ?> filter, String path) {
            var code = String.valueOf(filter.get("code"));
            if (filter.size() == 1) {
                throw new Problem("REQUIRED", path + ": a condition on the property is needed.");
            }
            var answer = universe.everyone(null);
            filter.forEach((kind, operators) -> {
                if (operators instanceof Map<?, ?> given) {
                    answer.and(conditions(
                            given,
                            path + "." + kind,
                            (operator, values) -> properties.clientsWho(
                                    new PropertyMatch(code, operator, values), businessDate, null)));
                }
            });
            return answer;
        }

        private RoaringBitmap conditions(Map<?, ?> operators, String path, Question question) {
            var answer = universe.everyone(null);
            operators.forEach((name, value) -> {
                var where = path + "." + name;
                count(where);
                if (value == null) {
                    throw new Problem("REQUIRED", where + ": null is no value; `isNull` asks for missing ones.");
                }
                answer.and(asked(where, () -> question.answer(operator(String.valueOf(name)), texts(value))));
            });
            return answer;
        }
    }

    private interface Question {
        RoaringBitmap answer(Operator operator, List<String> values);
    }

    private static RoaringBitmap asked(String path, Supplier<RoaringBitmap> question) {
        try {
            return question.get();
        } catch (Problem problem) {
            throw new Problem(problem.code(), path + ": " + problem.getMessage());
        }
    }

    private static Operator operator(String name) {
        return Operator.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(FilterAnswers::text).toList()
                : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
