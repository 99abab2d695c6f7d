package io.clientele.api.analysis.classes;

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
class AbcController {

    /** A class without a name is that of clients without sales; `class` is no name for a component. */
    record ClassSummary(
            @Nullable AbcClass letter,
            int clients,
            int notPositive,
            BigDecimal value,
            @Nullable BigDecimal share) {}

    record Row(
            Client client,
            BigDecimal value,
            @Nullable BigDecimal share,
            @Nullable BigDecimal cumulativeShare,
            AbcClass letter)
            implements ClientRow {}

    private final Classes classes;
    private final Scopes scopes;
    private final ClientPages pages;

    AbcController(Classes classes, Scopes scopes, ClientPages pages) {
        this.classes = classes;
        this.scopes = scopes;
        this.pages = pages;
    }

    @SchemaMapping(typeName = "Analysis")
    AbcAnswer abc(@Arguments ScopeInput scope, @Argument @Nullable Metric metric, @Arguments AbcOptions options) {
        return classes.abc(scopes.of(scope), Objects.requireNonNullElse(metric, Metric.REVENUE), options.rule());
    }

    @SchemaMapping(typeName = "Abc")
    Border border(AbcAnswer answer) {
        return answer.rule().border();
    }

    @SchemaMapping(typeName = "Abc")
    BigDecimal a(AbcAnswer answer) {
        return Percent.of(answer.rule().a());
    }

    @SchemaMapping(typeName = "Abc")
    BigDecimal b(AbcAnswer answer) {
        return Percent.of(answer.rule().b());
    }

    @SchemaMapping(typeName = "Abc")
    List<ClassSummary> classes(AbcAnswer answer) {
        return answer.result().summary(answer.seen()).stream()
                .map(summary -> new ClassSummary(
                        summary.abcClass(),
                        summary.clients(),
                        summary.notPositive(),
                        summary.metric(),
                        told(answer, summary.share())))
                .toList();
    }

    @SchemaMapping(typeName = "Abc", field = "clients")
    Page<Row> rows(AbcAnswer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var order = answer.result().inOrder(answer.seen());
        return pages.page("abc", order, first, after, client -> row(answer, client));
    }

    @SchemaMapping(typeName = "AbcClassSummary", field = "class")
    @Nullable
    AbcClass letter(ClassSummary summary) {
        return summary.letter();
    }

    @SchemaMapping(typeName = "AbcRow", field = "class")
    AbcClass letter(Row row) {
        return row.letter();
    }

    private static Row row(AbcAnswer answer, Client client) {
        var result = answer.result();
        return new Row(
                client,
                result.metric(client.id()),
                told(answer, result.share(client.id())),
                told(answer, result.cumulativeShare(client.id())),
                Objects.requireNonNull(result.of(client.id())));
    }

    /** Whoever sees only some clients could reckon the company's total from a share of it. */
    private static @Nullable BigDecimal told(AbcAnswer answer, BigDecimal share) {
        return answer.isPartial() ? null : Percent.of(share);
    }
}
