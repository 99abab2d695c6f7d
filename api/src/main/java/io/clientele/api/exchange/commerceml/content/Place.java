package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.commerceml.markup.Element;

/**
 * Where in the file a thing stands, to be found by who sent it.
 *
 * @param line of the file, from 1
 * @param thing the name of its element
 * @param id as 1C knows it; empty when it has none
 * @param name to recognise it by: a number and day, or a name
 */
record Place(long line, String thing, String id, String name) {

    static Place of(Element thing) {
        var id = thing.filled("Ид");
        var number = thing.filled("Номер");
        var name = number == null ? thing.filled("Наименование") : "%s %s".formatted(number, thing.text("Дата"));
        return new Place(thing.line(), thing.name(), id == null ? "" : id, name == null ? "" : name);
    }
}
