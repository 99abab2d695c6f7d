package io.clientele.api.graphql;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Keeps what the engine finds when it holds the schema against the code: fields that nothing answers. */
@Component
public class SchemaGaps implements GraphQlSourceBuilderCustomizer {

    private final List<String> unmapped = new ArrayList<>();

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(report -> {
            report.unmappedFields().forEach(field -> unmapped.add(field.toString()));
            report.unmappedRegistrations().forEach((field, fetcher) -> unmapped.add(field + " has no such field"));
            report.unmappedArguments().forEach((fetcher, arguments) -> unmapped.add(fetcher + " " + arguments));
        });
    }

    /** Fields of the schema that no code answers, and code that answers no field; empty when all is well. */
    public List<String> unmapped() {
        return List.copyOf(unmapped);
    }
}
