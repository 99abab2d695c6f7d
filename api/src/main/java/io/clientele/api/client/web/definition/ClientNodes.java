package io.clientele.api.client.web.definition;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.graphql.NodeLoader;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the room's smaller things by their ids. */
@Configuration(proxyBeanMethods = false)
class ClientNodes {

    private record Loader(String type, LongFunction<@Nullable Object> finder) implements NodeLoader {

        @Override
        public @Nullable Object load(long number) {
            return number > Integer.MAX_VALUE ? null : finder.apply(number);
        }
    }

    @Bean
    NodeLoader managerNodes(Managers managers) {
        return new Loader(
                ClientDefinitionController.MANAGER,
                number -> managers.byIds(List.of((int) number)).stream()
                        .findFirst()
                        .orElse(null));
    }

    @Bean
    NodeLoader categoryNodes(Categories categories) {
        return new Loader(
                ClientDefinitionController.CATEGORY,
                number -> categories.byIds(List.of((int) number)).stream()
                        .findFirst()
                        .orElse(null));
    }

    @Bean
    NodeLoader propertyNodes(PropertyDefinitions definitions) {
        return new Loader(
                ClientDefinitionController.PROPERTY,
                number -> definitions.byId((int) number).orElse(null));
    }

    @Bean
    NodeLoader contactNodes(ContactPersons contacts, VisibleClients visible, Callers callers) {
        return new Loader(ClientDefinitionController.CONTACT, number -> {
            var seen = visible.of(callers.current());
            return contacts.byId((int) number)
                    .filter(person -> seen == null || seen.contains(person.clientId()))
                    .orElse(null);
        });
    }
}
