package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.ClientPages;
import io.clientele.api.analysis.scope.ClientRow;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.client.Client;
import io.clientele.api.graphql.Page;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzFigures;
import io.clientele.api.sale.classification.xyz.XyzRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class XyzController {

    record ClassSummary(@Nullable XyzClass letter, int clients) {}

    record Row(
            Client client,
            @Nullable XyzClass letter,
            @Nullable BigDecimal variation,
            int periods) implements ClientRow {}

    record InCell(Client client, XyzFigures figures, AbcXyzAnswer answer) implements ClientRow {}

    private final Classes classes;
    private final StrayedClients strayed;
    private final Scopes scopes;
    private final ClientPages pages;

    XyzController(Classes classes, StrayedClients strayed, Scopes scopes, ClientPages pages) {
        this.classes = classes;
        this.strayed = strayed;
        this.scopes = scopes;
        this.pages = pages;
    }

    @SchemaMapping(typeName = "Analysis")
    XyzAnswer xyz(@Arguments ScopeInput scope, @Argument @Nullable Metric metric, @Arguments XyzOptions options) {
        return classes.xyz(scopes.of(scope), Objects.requireNonNullElse(metric, Metric.ORDERS), options.rule());
    }

    @SchemaMapping(typeName = "Analysis")
    AbcXyzAnswer abcXyz(
            @Arguments ScopeInput scope,
            @Argument @Nullable Metric importance,
            @Arguments AbcOptions borders,
            @Argument @Nullable Metric regularity,
            @Arguments XyzOptions options,
            @Argument @Nullable Integer oneTime,
            @Argument @Nullable Integer lostMonths) {
        return classes.abcXyz(
                scopes.of(scope),
                Objects.requireNonNullElse(importance, Metric.REVENUE),
                borders.rule(),
                Objects.requireNonNullElse(regularity, Metric.ORDERS),
                options.rule(),
                StageThresholds.of(oneTime, lostMonths));
    }

    @SchemaMapping(typeName = "AbcXyz")
    Metric importance(AbcXyzAnswer answer) {
        return answer.abc().metric();
    }

    @SchemaMapping(typeName = "AbcXyz")
    Metric regularity(AbcXyzAnswer answer) {
        return answer.xyz().metric();
    }

    @SchemaMapping(typeName = "AbcXyz")
    XyzRule rule(AbcXyzAnswer answer) {
        return answer.xyz().rule();
    }

    @SchemaMapping(typeName = "AbcXyz", field = "clients")
    Page<InCell> inCell(
            AbcXyzAnswer answer,
            @Argument AbcClass abc,
            @Argument @Nullable XyzClass xyz,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var order = answer.clients(abc, xyz).stream().boxed().toList();
        return pages.page("abcXyz/%s%s".formatted(abc, xyz), order, first, after, client -> inCell(answer, client));
    }

    @SchemaMapping(typeName = "AbcXyzRow")
    int periods(InCell row) {
        return row.figures().periods();
    }

    @SchemaMapping(typeName = "AbcXyzRow")
    @Nullable
    BigDecimal variation(InCell row) {
        return row.figures().variation();
    }

    @SchemaMapping(typeName = "AbcXyzRow")
    XyzFigures.@Nullable Reason missing(InCell row) {
        return row.figures().reason();
    }

    /** Found once for all who ask with the same thresholds, and for nobody who does not ask. */
    @SchemaMapping(typeName = "AbcXyzRow")
    LifeStage stage(InCell row) {
        var stages = strayed.stages(row.answer().scope(), row.answer().stages());
        return Objects.requireNonNull(stages.of(row.client().id()));
    }

    @SchemaMapping(typeName = "Xyz")
    List<ClassSummary> classes(XyzAnswer answer) {
        var summaries = new ArrayList<ClassSummary>();
        for (var letter : XyzAnswer.classes()) {
            summaries.add(new ClassSummary(letter, answer.clients(letter).getCardinality()));
        }
        return summaries;
    }

    @SchemaMapping(typeName = "Xyz", field = "clients")
    Page<Row> rows(XyzAnswer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return pages.page("xyz", answer.inOrder(), first, after, client -> row(answer, client));
    }

    @SchemaMapping(typeName = "XyzClassSummary", field = "class")
    @Nullable
    XyzClass letter(ClassSummary summary) {
        return summary.letter();
    }

    @SchemaMapping(typeName = "XyzRow", field = "class")
    @Nullable
    XyzClass letter(Row row) {
        return row.letter();
    }

    private static InCell inCell(AbcXyzAnswer answer, Client client) {
        return new InCell(client, answer.xyz().result().figures(client.id()), answer);
    }

    private static Row row(XyzAnswer answer, Client client) {
        var figures = answer.result().figures(client.id());
        return new Row(client, figures.xyzClass(), figures.variation(), figures.periods());
    }
}
