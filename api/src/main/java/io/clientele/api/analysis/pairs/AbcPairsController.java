package io.clientele.api.analysis.pairs;

import io.clientele.api.analysis.classes.AbcOptions;
import io.clientele.api.analysis.classes.Classes;
import io.clientele.api.analysis.pairs.AbcPairsAnswer.Pair;
import io.clientele.api.analysis.scope.ClientPages;
import io.clientele.api.analysis.scope.ClientRow;
import io.clientele.api.analysis.scope.Percent;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Client;
import io.clientele.api.graphql.Page;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AbcPairsController {

    record Row(Client client, BigDecimal value, BigDecimal otherValue) implements ClientRow {}

    private final Classes classes;
    private final Scopes scopes;
    private final ClientPages pages;

    AbcPairsController(Classes classes, Scopes scopes, ClientPages pages) {
        this.classes = classes;
        this.scopes = scopes;
        this.pages = pages;
    }

    @SchemaMapping(typeName = "Analysis")
    AbcPairsAnswer abcPairs(
            @Arguments ScopeInput input,
            @Argument @Nullable Metric metric,
            @Argument @Nullable Metric otherMetric,
            @Arguments AbcOptions options) {
        var scope = scopes.of(input);
        var rule = options.rule();
        return new AbcPairsAnswer(
                classes.abc(scope, Objects.requireNonNullElse(metric, Metric.REVENUE), rule),
                classes.abc(scope, Objects.requireNonNullElse(otherMetric, Metric.MARGIN), rule));
    }

    @SchemaMapping(typeName = "AbcPairs")
    Metric metric(AbcPairsAnswer answer) {
        return answer.by().metric();
    }

    @SchemaMapping(typeName = "AbcPairs")
    Metric otherMetric(AbcPairsAnswer answer) {
        return answer.other().metric();
    }

    @SchemaMapping(typeName = "AbcPairs")
    Border border(AbcPairsAnswer answer) {
        return answer.by().rule().border();
    }

    @SchemaMapping(typeName = "AbcPairs")
    BigDecimal a(AbcPairsAnswer answer) {
        return Percent.of(answer.by().rule().a());
    }

    @SchemaMapping(typeName = "AbcPairs")
    BigDecimal b(AbcPairsAnswer answer) {
        return Percent.of(answer.by().rule().b());
    }

    @SchemaMapping(typeName = "AbcPairs")
    List<Pair> pairs(AbcPairsAnswer answer) {
        return answer.pairs();
    }

    @SchemaMapping(typeName = "AbcPairs")
    Page<Row> clients(
            AbcPairsAnswer answer,
            @Argument("class") AbcClass letter,
            @Argument("otherClass") AbcClass otherLetter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return pages.page("abc-pair", answer.inOrder(letter, otherLetter), first, after, client -> row(answer, client));
    }

    @SchemaMapping(typeName = "AbcPair", field = "class")
    AbcClass letter(Pair pair) {
        return pair.letter();
    }

    @SchemaMapping(typeName = "AbcPair", field = "otherClass")
    AbcClass otherLetter(Pair pair) {
        return pair.otherLetter();
    }

    private static Row row(AbcPairsAnswer answer, Client client) {
        return new Row(
                client,
                answer.by().result().metric(client.id()),
                answer.other().result().metric(client.id()));
    }
}
