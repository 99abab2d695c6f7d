package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaPrinter;
import io.clientele.api.graphql.SchemaGaps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@ClienteleTest
class SchemaTests {

    private static final Path PRINTED = Path.of("../client-examples/schema.graphql");

    private final GraphQlSource source;
    private final SchemaGaps report;

    @Autowired
    SchemaTests(GraphQlSource source, SchemaGaps report) {
        this.source = source;
        this.report = report;
    }

    @Test
    void everyFieldIsAnswered() {
        assertThat(report.unmapped()).isEmpty();
    }

    @Test
    void isPrintedForCallers() throws IOException {
        var printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(name -> name.equals("allowed")))
                .print(source.schema());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/schema.graphql"), printed);

        assertThat(printed)
                .as(
                        "client-examples/schema.graphql differs: look at the change, then copy api/target/schema.graphql over it")
                .isEqualTo(Files.exists(PRINTED) ? Files.readString(PRINTED, StandardCharsets.UTF_8) : "");
    }

    @Test
    void describesEveryTypeFieldAndArgument() {
        var silent = new ArrayList<String>();
        for (var type : source.schema().getAllTypesAsList()) {
            if (!type.getName().startsWith("__") && type.getDefinition() != null) {
                silent.addAll(silentParts(type));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<String> silentParts(GraphQLNamedType type) {
        var silent = new ArrayList<String>();
        note(type, type.getName(), silent);
        switch (type) {
            case GraphQLObjectType object -> object.getFields().forEach(field -> noteField(type, field, silent));
            case GraphQLInputObjectType input ->
                input.getFields().forEach(field -> note(field, type.getName() + "." + field.getName(), silent));
            case GraphQLEnumType constants ->
                constants.getValues().forEach(value -> note(value, type.getName() + "." + value.getName(), silent));
            default -> {}
        }
        return silent;
    }

    private static void noteField(GraphQLNamedType type, GraphQLFieldDefinition field, List<String> silent) {
        if (!field.getName().equals("id")) {
            note(field, type.getName() + "." + field.getName(), silent);
        }
        field.getArguments()
                .forEach(argument -> note(
                        argument, type.getName() + "." + field.getName() + "(" + argument.getName() + ")", silent));
    }

    private static void note(GraphQLNamedSchemaElement element, String name, List<String> silent) {
        if (element.getDescription() == null || element.getDescription().isBlank()) {
            silent.add(name);
        }
    }
}
