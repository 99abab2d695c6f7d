package io.clientele.api.graphql.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand for a decimal in a question. */
class ScalarsTests {

    private final Coercing<?, ?> decimal = decimal();

    private static Coercing<?, ?> decimal() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        new Scalars().configure(wiring);
        return Objects.requireNonNull(wiring.build().getScalars().get("Decimal"))
                .getCoercing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1234.50", "1e3", "1e-40", "1e39", "1234567890123456789012345678901234567890"})
    void readsNumbersOfUpToFortyDigits(String text) {
        assertThat(value(text)).isEqualTo(new BigDecimal(text));
        assertThat(literal(text)).isEqualTo(new BigDecimal(text));
    }

    /** Written out they have more digits than a heap has bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e40",
                "1e-41",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e999999999",
                "1e2147483647",
                "1e-2147483647",
                "many",
                "",
                "12345678901234567890123456789012345678901"
            })
    void refusesLongerOnesWhateverTheyAreWrittenLike(String text) {
        assertThatThrownBy(() -> value(text))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("is no Decimal; write it like");
        assertThatThrownBy(() -> literal(text))
                .isInstanceOf(CoercingParseLiteralException.class)
                .hasMessageContaining("is no Decimal; write it like");
    }

    private Object value(String text) {
        return Objects.requireNonNull(decimal.parseValue(text, GraphQLContext.getDefault(), Locale.ENGLISH));
    }

    private Object literal(String text) {
        return Objects.requireNonNull(decimal.parseLiteral(
                StringValue.of(text), CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH));
    }
}
