package io.clientele.api.segment.rule.input;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.RandomRules;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RuleSchemaTests {

    private static final SegmentIds IDS = new SegmentIds(_ -> true);
    private static final List<String> OURS = List.of(
            "firm", "classification", "rule", "rule-criteria", "rule-node", "rule-criteria-node", "rule-filter");
    private static final List<String> OTHERS = List.of("graphql", "access");
    private static final String QUERY = """
            { answer(rule: {all: [
                {attribute: {field: REGION, in: ["Москва", "Тула"]}}
                {not: {any: [
                  {purchased: {products: ["A"], amount: {gt: "40000"}, period: {last: {count: 90, unit: DAY}}}}
                  {registered: {period: {between: {from: "2020-01-01", to: "2021-01-01"}}}}]}}
                {property: {code: "staff", between: {from: "5", to: "10"}}}
                {memberOf: {segment: "SEGMENT"}}]}) {
              ... on AllRule { all {
                __typename
                ... on AttributeCriterion { field in }
                ... on NotRule { not { ... on AnyRule { any {
                  ... on PurchasedCriterion { products amount { gt lt } period { last { count unit includeToday } } }
                  ... on RegisteredCriterion { period { between { from to } } } } } } }
                ... on PropertyCriterion { code between { from to } }
                ... on MemberOfCriterion { segment } } } } }
            """;

    private final GraphQLSchema schema = schema();

    @Test
    void answersTheTreeItWasAsked() {
        var segment = IDS.nameOf(3);

        var result = GraphQL.newGraphQL(schema).build().execute(QUERY.replace("SEGMENT", segment));

        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Map<String, Object>>getData().toString())
                .isEqualTo("{answer={all=["
                        + "{__typename=AttributeCriterion, field=REGION, in=[Москва, Тула]}, "
                        + "{__typename=NotRule, not={any=["
                        + "{products=[A], amount={gt=40000, lt=null}, "
                        + "period={last={count=90, unit=DAY, includeToday=false}}}, "
                        + "{period={between={from=2020-01-01, to=2021-01-01}}}]}}, "
                        + "{__typename=PropertyCriterion, code=staff, between={from=5, to=10}}, "
                        + "{__typename=MemberOfCriterion, segment=" + segment + "}]}}");
    }

    @Test
    void knowsEveryKindAsInputAndAsNode() {
        var input = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("RuleInput"));
        var kinds = Criteria.KINDS.stream().map(kind -> kind.name()).toList();

        assertThat(input.getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsAll(kinds)
                .hasSize(kinds.size() + 3);
        for (var criterion : Stream.generate(new RandomRules(3)::next)
                .limit(300)
                .flatMap(Criteria::in)
                .toList()) {
            var node = RuleNodes.of(criterion, IDS);
            var type = schema.getObjectType(String.valueOf(node.get(RuleNodes.TYPE)));
            assertThat(type.getFieldDefinitions())
                    .extracting(field -> field.getName())
                    .containsAll(node.keySet().stream()
                            .filter(name -> !name.equals(RuleNodes.TYPE))
                            .toList());
        }
    }

    @Test
    void listsTheConstantsOfTheLanguage() {
        assertThat(constants("ClientField")).isEqualTo(names(ClientField.values()));
        assertThat(constants("FilterOperator")).isEqualTo(names(Operator.values()));
        assertThat(constants("FilterType")).isEqualTo(names(FilterType.values()));
        assertThat(constants("CalendarUnit")).isEqualTo(names(CalendarUnit.values()));
        assertThat(constants("Locale")).isEqualTo(names(Language.values()));
    }

    @Test
    void describesEverything() {
        var undescribed = OURS.stream()
                .flatMap(file -> new SchemaParser().parse(text(file)).types().keySet().stream())
                .map(name -> Objects.requireNonNull(schema.getType(name)))
                .flatMap(type -> Stream.concat(Stream.of(type), type.getChildren().stream()))
                .filter(GraphQLNamedSchemaElement.class::isInstance)
                .map(GraphQLNamedSchemaElement.class::cast)
                .filter(element -> element.getDescription() == null)
                .map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !name.equals("oneOf"));

        assertThat(undescribed).isEmpty();
    }

    private List<String> constants(String type) {
        var constants = (GraphQLEnumType) Objects.requireNonNull(schema.getType(type));
        return constants.getValues().stream()
                .map(value -> value.getName())
                .sorted()
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).sorted().toList();
    }

    private static GraphQLSchema schema() {
        var registry = new TypeDefinitionRegistry();
        Stream.concat(OURS.stream(), OTHERS.stream())
                .forEach(file -> registry.merge(new SchemaParser().parse(text(file))));
        registry.merge(new SchemaParser().parse("extend type Query { answer(rule: RuleInput!): RuleNode }"));
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        query -> query.dataFetcher(
                                "answer",
                                environment -> answer(environment.getArguments().get("rule"))))
                .type("Node", node -> node.typeResolver(_ -> null));
        registry.scalars().keySet().stream()
                .filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> wiring.scalar(scalar(name)));
        new RuleWiring().configure(wiring);
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    private static Map<String, Object> answer(@Nullable Object argument) {
        var parsed = argument instanceof Map<?, ?> input ? RuleInput.read(input, IDS) : null;
        return RuleNodes.of(
                Objects.requireNonNull(Objects.requireNonNull(parsed).rule()), IDS);
    }

    private static GraphQLScalarType scalar(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(Scalars.GraphQLString.getCoercing())
                .build();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("graphql/" + file + ".graphqls").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
