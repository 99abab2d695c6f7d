package io.clientele.api.page;

/** What the page at the root of the site consists of. */
public final class Page {

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

    /** Its scripts, styles and fonts; their names change with their content. */
    static final String ASSETS = "/assets/**";

    private static final String[] FILES = {"/index.html", "/favicon.svg", "/favicon.ico", ASSETS};

    private Page() {}

    /** Everything of it that a browser fetches, for whoever guards the doors: none of it holds data. */
    public static String[] open() {
        var open = new String[ADDRESSES.length + FILES.length];
        System.arraycopy(ADDRESSES, 0, open, 0, ADDRESSES.length);
        System.arraycopy(FILES, 0, open, ADDRESSES.length, FILES.length);
        return open;
    }
}
