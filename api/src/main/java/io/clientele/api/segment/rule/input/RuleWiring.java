package io.clientele.api.segment.rule.input;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Tells the engine which type each node of a rule is. */
@Component
class RuleWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.type("RuleNode", union -> union.typeResolver(RuleWiring::type));
    }

    private static GraphQLObjectType type(TypeResolutionEnvironment environment) {
        Map<?, ?> node = environment.getObject();
        return environment.getSchema().getObjectType(String.valueOf(node.get(RuleNodes.TYPE)));
    }
}
