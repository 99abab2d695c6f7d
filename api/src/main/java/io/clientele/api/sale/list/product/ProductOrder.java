package io.clientele.api.sale.list.product;

import io.clientele.api.graphql.filter.Conditions;

/** The order of a list of products; ties go by number. */
enum ProductOrder {
    NAME,
    NEWEST;

    /** What a cursor remembers of a product. */
    String position(Product product) {
        return (this == NAME ? product.sortKey() : "") + "/" + product.id();
    }

    /** What comes after that position, reading in that direction. */
    String after(String position, boolean backward, Conditions conditions) {
        var slash = position.indexOf('/');
        var id = conditions.name(Integer.valueOf(position.substring(slash + 1)));
        return switch (this) {
            case NEWEST -> "p.id " + (backward ? ">" : "<") + " " + id;
            case NAME ->
                "p.name_sort %1$s= unhex(%2$s) and (p.name_sort %1$s unhex(%2$s) or p.id %1$s %3$s)"
                        .formatted(backward ? "<" : ">", conditions.name(position.substring(0, slash)), id);
        };
    }

    String sql(boolean backward) {
        return switch (this) {
            case NEWEST -> "p.id " + (backward ? "asc" : "desc");
            case NAME -> "p.name_sort %1$s, p.id %1$s".formatted(backward ? "desc" : "asc");
        };
    }
}
