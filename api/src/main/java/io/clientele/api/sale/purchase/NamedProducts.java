package io.clientele.api.sale.purchase;

import io.clientele.api.firm.Problem;
import io.clientele.api.sale.product.GroupPath;
import io.clientele.api.sale.product.ProductGroups;
import io.clientele.api.sale.product.ProductKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The products that a question means by its names of products and groups. */
@Component
class NamedProducts {

    private final ProductKeys products;
    private final ProductGroups groups;

    NamedProducts(ProductKeys products, ProductGroups groups) {
        this.products = products;
        this.groups = groups;
    }

    /** @param problems where names that nothing bears are told */
    Set<Integer> of(Purchases question, List<Problem> problems) {
        var wanted = new HashSet<Integer>();
        for (var name : question.products()) {
            var found = products.anywhere(name);
            wanted.addAll(found);
            if (found.isEmpty()) {
                problems.add(new Problem("UNKNOWN_PRODUCT", "No product is called %s.".formatted(name)));
            }
        }
        if (!question.groups().isEmpty()) {
            wanted.addAll(products.inGroups(groups(question, problems)));
        }
        return wanted;
    }

    private Set<Integer> groups(Purchases question, List<Problem> problems) {
        var tree = groups.tree();
        var wanted = new HashSet<Integer>();
        for (var name : question.groups()) {
            var found = within(tree, name);
            wanted.addAll(found);
            if (found.isEmpty()) {
                problems.add(new Problem("UNKNOWN_GROUP", "No product group is called %s.".formatted(name)));
            }
        }
        return wanted;
    }

    private static Set<Integer> within(ProductGroups.Tree tree, String name) {
        try {
            return tree.within(GroupPath.parse(name));
        } catch (Problem noPath) {
            return Set.of();
        }
    }
}
