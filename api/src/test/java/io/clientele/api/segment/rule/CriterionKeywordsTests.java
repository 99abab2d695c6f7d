package io.clientele.api.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.vocabulary.FieldNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionKeywordsTests {

    @Test
    void tellsKindsApartByEverySpelling() {
        var keys = Criteria.KINDS.stream()
                .flatMap(kind -> kind.keyword().keys().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Criteria.KINDS.stream().map(CriterionKind::name)).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheParametersOfAKindApartByEverySpelling() {
        for (var kind : Criteria.KINDS) {
            var keys = kind.parameters().stream()
                    .flatMap(parameter -> parameter.word().keys().stream())
                    .toList();

            assertThat(keys).as(kind.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void findsEveryFieldByItsPrintedNames() {
        for (var field : ClientField.values()) {
            for (var name : List.of(
                    FieldNames.word(field).in(Language.EN),
                    FieldNames.word(field).in(Language.RU))) {
                assertThat(FieldNames.resolve(Literal.word(name))).isEqualTo(field);
            }
        }
    }
}
