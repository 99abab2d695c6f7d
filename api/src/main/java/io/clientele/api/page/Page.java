package io.clientele.api.page;

import java.util.Arrays;
import java.util.stream.Stream;

/** What the page at the root of the site consists of. */
public final class Page {

    /** The one file that all its addresses open. */
    public static final String FILE = "/index.html";

    /** The addresses that its own router knows; a link to one of them opens the page there. */
    static final String[] ADDRESSES = {
        "/",
        "/segments",
        "/segments/{id}",
        "/segments/{id}/rule",
        "/rule",
        "/overlap",
        "/clients",
        "/clients/{id}",
        "/analysis",
        "/reports",
        "/import"
    };

    /** Pages of their own, for those who write clients: each is the file of its name. */
    static final String[] TOOLS = {"/graphiql", "/reference"};

    /** Its scripts, styles and fonts; their names change with their content. */
    static final String ASSETS = "/assets/**";

    private static final String[] FILES = {
        FILE, "/graphiql.html", "/reference.html", "/favicon.svg", "/favicon.ico", ASSETS
    };

    private Page() {}

    /** Everything of it that a browser fetches, for whoever guards the doors: none of it holds data. */
    public static String[] open() {
        return Stream.of(ADDRESSES, TOOLS, FILES).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
