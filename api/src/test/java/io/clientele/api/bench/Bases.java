package io.clientele.api.bench;

import io.clientele.api.segment.rule.Rule;

/** Everything that answers: the product, and the same rows in MariaDB and DuckDB. */
record Bases(Facts facts, Product product, Engine maria, Engine duck) {

    /** The product asked when nothing is kept of answers to rules. */
    Contender cold(Rule rule) {
        return Contender.of("rule", () -> product.clientsWho(rule)).after(product::forgetAnswers);
    }

    Contender maria(String label, String sql) {
        return Contender.of(label, () -> maria.ids(sql));
    }

    Contender duck(String label, String sql) {
        return Contender.of(label + " in DuckDB", () -> duck.ids(sql));
    }
}
