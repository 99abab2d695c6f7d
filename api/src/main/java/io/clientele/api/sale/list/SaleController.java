package io.clientele.api.sale.list;

import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.ShownProducts;
import io.clientele.api.sale.list.ClientSales.Asked;
import io.clientele.api.sale.list.ClientSales.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class SaleController implements NodeLoader {

    private final SaleList sales;
    private final Clients clients;
    private final Managers managers;
    private final ShownProducts products;
    private final Snapshots snapshots;

    SaleController(
            SaleList sales,
            ClientSales clientSales,
            Clients clients,
            Managers managers,
            ShownProducts products,
            Snapshots snapshots,
            BatchLoaderRegistry loaders) {
        this.sales = sales;
        this.clients = clients;
        this.managers = managers;
        this.products = products;
        this.snapshots = snapshots;
        loaders.<Asked, Page<Sale>>forName("clientSales")
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> clientSales.pages(asked)));
    }

    @Override
    public String type() {
        return Sale.TYPE;
    }

    @Override
    public @Nullable Sale load(long number) {
        return sales.find(number).orElse(null);
    }

    @QueryMapping
    Page<Sale> sales(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable SaleFilter filter,
            @Argument @Nullable SaleOrder orderBy) {
        return sales.page(
                Paging.of(first, after, last, before), filter, Objects.requireNonNullElse(orderBy, SaleOrder.NEWEST));
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<Page<Sale>> sales(
            Client client,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable PeriodInput period,
            DataLoader<Asked, Page<Sale>> clientSales) {
        var days = period == null ? null : period.on(snapshots.current().businessDate());
        return clientSales.load(new Asked(client.id(), new Question(Paging.of(first, after, last, before), days)));
    }

    @SchemaMapping
    String id(Sale sale) {
        return Ids.of(Sale.TYPE, sale.id());
    }

    @BatchMapping
    Map<Sale, Client> client(List<Sale> sales) {
        var ids = sales.stream().map(Sale::clientId).distinct().toList();
        var byId = clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        return matched(sales, sale -> byId.get(sale.clientId()));
    }

    @BatchMapping
    Map<Sale, Manager> manager(List<Sale> sales) {
        var ids = sales.stream()
                .map(Sale::managerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var byId = managers.byIds(ids).stream().collect(Collectors.toMap(Manager::id, Function.identity()));
        return matched(sales, sale -> sale.managerId() == null ? null : byId.get(sale.managerId()));
    }

    @BatchMapping
    Map<Sale, List<Line>> lines(List<Sale> sales) {
        var bySale = this.sales.lines(sales.stream().map(Sale::id).toList()).stream()
                .collect(Collectors.groupingBy(Line::saleId));
        return matched(sales, sale -> bySale.getOrDefault(sale.id(), List.of()));
    }

    @BatchMapping(typeName = "SaleLine")
    Map<Line, Object> product(List<Line> lines) {
        var byId = products.byIds(lines.stream().map(Line::productId).distinct().toList());
        var matched = new HashMap<Line, Object>();
        lines.forEach(line -> matched.put(line, Objects.requireNonNull(byId.get(line.productId()))));
        return matched;
    }

    private static <T> Map<Sale, T> matched(List<Sale> sales, Function<Sale, @Nullable T> match) {
        var matched = new HashMap<Sale, T>();
        for (var sale : sales) {
            var found = match.apply(sale);
            if (found != null) {
                matched.put(sale, found);
            }
        }
        return matched;
    }
}
