package io.clientele.api.demo;

import io.clientele.api.Api;
import io.clientele.api.segment.Asking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The screens of the page over the demo base and what people choose on them, as addresses in the order of the menu. */
final class DemoScreens {

    private static final List<String> ADDRESSES = List.of(
            "/segments",
            "/segments?forming=PERIODIC&order=NEWEST",
            "/segments?q=обзвон",
            "/segments/{0}",
            "/segments/{0}?columns=since,amount,lastPurchase,debt,manager,region&order=AMOUNT",
            "/segments/{0}?tab=rule",
            "/segments/{0}?tab=history",
            "/segments/{0}?tab=overlaps",
            "/segments/{0}?tab=sales",
            "/segments/{9}",
            "/segments/{0}/rule",
            "/rule",
            "/rule?text=region%20%3D%20'Москва'%20and%20bought(last%3A%2012%20months%2C%20amount%20%3E%2040000)",
            "/rule?text=regionn%20%3D%20'Москва'",
            "/overlap",
            "/overlap?segments={0},{1},{2},{3},{4}",
            "/overlap?segments={0},{1},{2},{3},{4}&cell={0},{1}",
            "/overlap?view=upset&segments={0},{1},{2},{3},{4}",
            "/overlap?view=upset&segments={0},{1},{2},{3},{4}&cell={1},{2}&mode=INCLUSIVE",
            "/overlap?segments={all}",
            "/clients",
            "/clients?q=Завод",
            "/clients/{client}",
            "/clients/{client}?why={0}",
            "/analysis",
            "/analysis?segments={0},{1},{2}&membership=primary&counting=exclusive&period=last-24-MONTH",
            "/analysis?tab=abc",
            "/analysis?tab=xyz",
            "/analysis?tab=xyz&cell=AX",
            "/analysis?tab=rfm",
            "/analysis?tab=rfm&group=CHAMPIONS",
            "/analysis?tab=pareto&metric=MARGIN",
            "/analysis?tab=basket",
            "/analysis?tab=basket&by=GROUP&unit=DOCUMENT",
            "/analysis?tab=offer",
            "/analysis?tab=offer&segments={1}",
            "/analysis?tab=dynamics&segments={1}",
            "/analysis?tab=retention",
            "/analysis?tab=retention&mode=UNBOUNDED&segments={1}",
            "/analysis?tab=strayed",
            "/analysis?tab=forecast",
            "/analysis?tab=forecast&segments={0},{1},{2}&membership=primary",
            "/analysis?tab=receivables",
            "/reports",
            "/reports?report=rfm&preview=yes",
            "/reports?report=marketing-analysis&preview=yes&period=2026-07-01..2026-10-01",
            "/reports?schedule=new",
            "/reports?schedule={schedule}",
            "/import",
            "/import?kind=segment-members&segment={9}",
            "/import?kind=debt-snapshot",
            "/nowhere");

    private final Api api;
    private final List<String> segments;

    DemoScreens(Api api) {
        this.api = api;
        segments = new Asking(api.admin())
                .ask("{ segments(first: 30, orderBy: PRIORITY) { nodes { id } } }")
                .texts("segments.nodes[*].id");
    }

    /** The ids of the segments, the most important first. */
    List<String> segments() {
        return segments;
    }

    /** Addresses by the names of their pictures. */
    Map<String, String> byName() {
        var client = new Asking(api.admin())
                .ask("{ segment(name: \"Просроченная дебиторка\") { members(first: 1) { nodes { id } } } }")
                .text("segment.members.nodes[0].id");
        var schedule = new Asking(api.admin()).ask("""
                        mutation { reportScheduleCreate(input: {schedule: {name: "Продажи по утрам", kind: SALES_BY_SEGMENT, formats: [PDF, XLSX],
                          locale: RU, cron: "0 0 7 * * MON-FRI", recipients: ["anna@example.org", "boris@example.org"]}}) { schedule { id } } }""").text("reportScheduleCreate.schedule.id");
        var named = new LinkedHashMap<String, String>();
        for (var address : ADDRESSES) {
            var filled = address.replace("{all}", String.join(",", segments))
                    .replace("{client}", client)
                    .replace("{schedule}", schedule);
            for (var place = 0; place < segments.size(); place++) {
                filled = filled.replace("{" + place + "}", segments.get(place));
            }
            named.put(name(named.size() + 1, address), filled);
        }
        return named;
    }

    private static String name(int number, String address) {
        return "%02d-%s"
                .formatted(
                        number,
                        address.replaceAll("\\{[^}]*\\}|%[0-9A-F]{2}", "").replaceAll("[^A-Za-z]+", "-"))
                .replaceAll("-+", "-")
                .replaceAll("(.{40}).*|-$", "$1");
    }
}
