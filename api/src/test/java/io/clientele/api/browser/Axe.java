package io.clientele.api.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What shuts people out of a page: axe's findings that are serious or critical. */
final class Axe {

    private static final Path SCRIPT = Path.of("../client-examples/web/node_modules/axe-core/axe.min.js");
    private static final String GRAVE = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => one.id + ': ' + one.nodes.map(node => node.target + ' ' + (node.any[0]?.message ?? '')).join('; '))""";

    private Axe() {}

    static List<?> grave(Page page) throws IOException {
        page.evaluate(Files.readString(SCRIPT));
        return (List<?>) page.evaluate(GRAVE);
    }
}
