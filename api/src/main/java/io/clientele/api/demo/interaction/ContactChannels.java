package io.clientele.api.demo.interaction;

/** How people get in touch. */
final class ContactChannels {

    private ContactChannels() {}

    /** The channel that a kind of contact goes by. */
    static String of(String kind) {
        return switch (kind) {
            case "CALL" -> "Телефон";
            case "EMAIL" -> "Эл. почта";
            case "MESSAGE" -> "Сайт";
            default -> "Лично";
        };
    }
}
