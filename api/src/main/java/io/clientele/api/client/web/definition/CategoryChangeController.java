package io.clientele.api.client.web.definition;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.usage.Usage;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CategoryChangeController {

    record CategoryInput(String code, String name) {}

    record CategoryPayload(@Nullable Category category, List<UserError> userErrors) {}

    private final Categories categories;
    private final Usage usage;
    private final AuditTrail audit;
    private final Callers callers;

    CategoryChangeController(Categories categories, Usage usage, AuditTrail audit, Callers callers) {
        this.categories = categories;
        this.usage = usage;
        this.audit = audit;
        this.callers = callers;
    }

    @MutationMapping
    CategoryPayload categoryUpsert(@Argument CategoryInput input) {
        try {
            var category = categories.save(input.code(), input.name());
            audit("category.upsert", category);
            return new CategoryPayload(category, List.of());
        } catch (Problem problem) {
            return new CategoryPayload(null, List.of(UserError.of(problem)));
        }
    }

    @MutationMapping
    DeletePayload categoryDelete(@Argument String id, @Argument boolean force) {
        try {
            var category = categories.byIds(List.of(Ids.integer(ClientDefinitionController.CATEGORY, id))).stream()
                    .findFirst()
                    .orElseThrow(DeletePayload::notFound);
            usage.refuse(Things.of(category), force);
            categories.delete(category.id());
            audit("category.delete", category);
            return DeletePayload.gone(id);
        } catch (Problem problem) {
            return DeletePayload.refused(problem);
        }
    }

    private void audit(String action, Category category) {
        audit.record(callers.current(), action, category.code(), null);
    }
}
