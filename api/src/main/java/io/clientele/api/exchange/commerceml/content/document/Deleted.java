package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.NameKey;

/** Whether 1C has marked a thing for deletion, in any of the ways it says so. */
public final class Deleted {

    private Deleted() {}

    /** Whether the thing is marked. */
    public static boolean is(Element thing) {
        var status = thing.attribute("Статус");
        return Words.yes(thing.text("ПометкаУдаления"))
                || Words.yes(thing.text("Удален"))
                || (status != null && NameKey.of(status).startsWith("удален"));
    }
}
