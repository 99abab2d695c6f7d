package io.clientele.api.access.allowed;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.firm.Problem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Enforces {@code @allowed(roles: […])}: the schema itself says who may call a root field, and a root field that says nothing
 * stops the application from starting.
 */
@Component
class AllowedDirective implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Callers callers;
    private final TokenEnd end;

    AllowedDirective(Callers callers, TokenEnd end) {
        this.callers = callers;
        this.end = end;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        var directive = environment.getAppliedDirectives().get("allowed");
        if (directive == null) {
            if (ROOTS.contains(environment.getFieldsContainer().getName())) {
                throw new IllegalStateException("The schema does not say who may call `" + field.getName() + "`");
            }
            return field;
        }
        var roles = roles(directive);
        DataFetcher<?> answer = environment.getFieldDataFetcher();
        return environment.setFieldDataFetcher(asked -> {
            refuse(roles, field.getName());
            var answered = answer.get(asked);
            return answered == null ? null : end.bounding(answered);
        });
    }

    private void refuse(Set<Role> allowed, String field) {
        var role = callers.current().role();
        if (!allowed.contains(role)) {
            throw new Problem("FORBIDDEN", "`%s` is for %s; you are %s.".formatted(field, allowed, role));
        }
    }

    private static Set<Role> roles(GraphQLAppliedDirective directive) {
        var roles = EnumSet.noneOf(Role.class);
        Collection<?> given = directive.getArgument("roles").getValue();
        given.forEach(role -> roles.add(Role.valueOf(role.toString())));
        return roles;
    }
}
