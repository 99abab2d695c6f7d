package io.clientele.api.segment.rule.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterType;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleFiltersTests {

    private final RuleController controller = new RuleController();

    @Test
    void describesEveryFieldAndEveryParameterOnce() {
        var filters = controller.segmentFilters(Language.EN, Locale.ROOT);

        assertThat(filters)
                .extracting(FilterDescription::name)
                .doesNotHaveDuplicates()
                .contains("region", "purchased.averageOrder");
        assertThat(filters.stream().filter(filter -> filter.criterion().equals("attribute")))
                .hasSameSizeAs(ClientField.values());
        assertThat(filters)
                .extracting(FilterDescription::criterion)
                .containsAll(Criteria.KINDS.stream().map(kind -> kind.name()).toList());
    }

    @Test
    void offersTheOperatorsAndValuesThatRulesTake() {
        var kind = named("kind");

        assertThat(kind.type()).isEqualTo(FilterType.CHOICE);
        assertThat(kind.operators())
                .containsExactly(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN, Operator.IS_NULL);
        assertThat(kind.values())
                .containsExactly(
                        new FilterValue("COMPANY", "юрлицо"),
                        new FilterValue("ENTREPRENEUR", "ИП"),
                        new FilterValue("PERSON", "физлицо"));
        assertThat(named("industry").type()).isEqualTo(FilterType.SEVERAL);
        assertThat(named("purchased.amount").operators()).doesNotContain(Operator.IN, Operator.CONTAINS);
    }

    @Test
    void labelsInTheLanguageAskedForOrAccepted() {
        assertThat(label(controller.segmentFilters(null, Locale.of("ru")))).isEqualTo("купил: средний чек");
        assertThat(label(controller.segmentFilters(null, Locale.FRANCE))).isEqualTo("bought: average order");
        assertThat(label(controller.segmentFilters(Language.RU, Locale.UK))).isEqualTo("купил: средний чек");
        assertThat(named("inn").label()).isEqualTo("ИНН");
        assertThat(named("memberOf.segment").label()).isEqualTo("сегмент");
    }

    private static String label(List<FilterDescription> filters) {
        return find(filters, "purchased.averageOrder").label();
    }

    private static FilterDescription named(String name) {
        return find(SegmentFilters.in(Language.RU), name);
    }

    private static FilterDescription find(List<FilterDescription> filters, String name) {
        return filters.stream()
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
