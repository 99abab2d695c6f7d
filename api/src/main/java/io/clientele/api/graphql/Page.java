package io.clientele.api.graphql;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One page of a list as a Relay connection; the total is counted only when it is asked for. */
public class Page<T> implements Connection<T> {

    private final List<Edge<T>> edges;
    private final PageInfo pageInfo;
    private final LongSupplier totalCount;

    protected Page(List<Edge<T>> edges, PageInfo pageInfo, LongSupplier totalCount) {
        this.edges = List.copyOf(edges);
        this.pageInfo = pageInfo;
        this.totalCount = totalCount;
    }

    protected Page(Page<T> page) {
        this(page.edges, page.pageInfo, page.totalCount);
    }

    /**
     * Makes a page of what was read.
     *
     * @param read in the list's order; one more than the page's size when there is more in the direction of reading
     */
    public static <T> Page<T> of(Paging paging, List<T> read, Function<T, String> cursor, LongSupplier totalCount) {
        return ofEdges(
                paging,
                read.stream()
                        .<Edge<T>>map(node -> new DefaultEdge<>(node, cursor(cursor.apply(node))))
                        .toList(),
                totalCount);
    }

    /** Like {@link #of}, where edges carry more than a node and a cursor. */
    public static <T> Page<T> ofEdges(Paging paging, List<? extends Edge<T>> read, LongSupplier totalCount) {
        var more = read.size() > paging.size();
        List<Edge<T>> kept = new ArrayList<>(read);
        if (more) {
            kept.remove(paging.backward() ? 0 : kept.size() - 1);
        }
        var further = paging.cursor() != null;
        var info = new DefaultPageInfo(
                kept.isEmpty() ? null : kept.getFirst().getCursor(),
                kept.isEmpty() ? null : kept.getLast().getCursor(),
                paging.backward() ? more : further,
                paging.backward() ? further : more);
        return new Page<>(kept, info, totalCount);
    }

    public static ConnectionCursor cursor(String text) {
        return new DefaultConnectionCursor(text);
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    public List<@Nullable T> getNodes() {
        return edges.stream().<@Nullable T>map(Edge::getNode).toList();
    }

    public long getTotalCount() {
        return totalCount.getAsLong();
    }
}
