package io.clientele.api.analysis.cut;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.NameKey;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.line.GroupSales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what hands over sales for each way of cutting them, in the snapshot of this thread. */
@Component
public class CutFeeds {

    private static final int NONE = 0;

    private final ClientSets clients;
    private final Managers managers;
    private final GroupSales groups;

    CutFeeds(ClientSets clients, Managers managers, GroupSales groups) {
        this.clients = clients;
        this.managers = managers;
        this.groups = groups;
    }

    /** Of the sales on a sheet. */
    public CutFeed of(SalesCut cut, Sheet sheet) {
        return switch (cut) {
            case PRODUCT_GROUP -> new GroupFeed(groups.tree());
            case MANAGER -> byManager(sheet);
            case CLIENT_MANAGER -> byClientManager(sheet);
            case REGION -> byRegion(sheet);
            case CHANNEL -> byChannel(sheet);
        };
    }

    private CutFeed byManager(Sheet sheet) {
        var named = new ArrayList<Integer>();
        sheet.months().forEach(month -> {
            for (var document = 0; document < month.size(); document++) {
                var manager = month.manager(document);
                if (named.isEmpty() || named.getLast() != manager) {
                    named.add(manager);
                }
            }
        });
        var names = names(named.stream().distinct().toList());
        return new DocumentFeed(sheet, (month, document, key) -> key.accept(month.manager(document)), names);
    }

    private CutFeed byClientManager(Sheet sheet) {
        var ofClient = new HashMap<Integer, List<Integer>>();
        clients.read(
                new Source("client_manager", "client_id", "manager_id is not null", Map.of()),
                "client_id, manager_id",
                null,
                row -> ofClient.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>(1))
                        .add(row.getInt(2)));
        var nobody = List.of(NONE);
        var names = names(
                ofClient.values().stream().flatMap(List::stream).distinct().toList());
        return new DocumentFeed(
                sheet,
                (month, document, key) ->
                        ofClient.getOrDefault(month.client(document), nobody).forEach(key::accept),
                names);
    }

    /** Regions that differ only in how they are written are one, written as it was met first. */
    private CutFeed byRegion(Sheet sheet) {
        var keys = new NamedKeys();
        var ofClient = new int[sheet.clientBound()];
        clients.read(new Source("client", "id", "region is not null", Map.of()), "id, region", null, row -> {
            if (row.getInt(1) < ofClient.length) {
                ofClient[row.getInt(1)] = keys.of(row.getString(2));
            }
        });
        return new DocumentFeed(
                sheet, (month, document, key) -> key.accept(ofClient[month.client(document)]), keys.names());
    }

    private static CutFeed byChannel(Sheet sheet) {
        var keys = new NamedKeys();
        var ofCode = new int[sheet.channels().size() + 1];
        for (var code = 1; code < ofCode.length; code++) {
            ofCode[code] = keys.of(sheet.channels().get(code - 1));
        }
        return new DocumentFeed(
                sheet, (month, document, key) -> key.accept(ofCode[month.channel(document)]), keys.names());
    }

    private Map<Integer, String> names(Collection<Integer> ids) {
        return managers.byIds(ids).stream().collect(Collectors.toMap(Manager::id, Manager::name));
    }

    /** Numbers names from 1; those that read the same have one number. */
    private static final class NamedKeys {

        private final Map<String, Integer> keys = new HashMap<>();
        private final Map<Integer, String> names = new HashMap<>();

        private int of(String name) {
            var key = keys.computeIfAbsent(NameKey.of(name), _ -> keys.size() + 1);
            names.putIfAbsent(key, name);
            return key;
        }

        private Map<Integer, String> names() {
            return names;
        }
    }
}
