package io.clientele.migrations;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the command line asks for; what it leaves out comes from the variables Spring Boot reads too. */
record Options(Action action, String url, String username, String password) {

    private static final List<String> NAMES = List.of("url", "username", "password");

    enum Action {
        MIGRATE,
        PENDING
    }

    /**
     * Reads {@code [pending|migrate] [--url=…] [--username=…] [--password=…]}; without an action it is migrate.
     *
     * @throws IllegalArgumentException with a sentence for the caller when an argument is unknown or the address is missing
     */
    static Options read(List<String> arguments, Map<String, String> environment) {
        var values = fromEnvironment(environment);
        for (var argument : arguments) {
            if (argument.startsWith("--")) {
                put(values, argument);
            } else {
                values.put("action", argument);
            }
        }
        return new Options(
                action(value(values, "action")),
                address(value(values, "url")),
                value(values, "username"),
                value(values, "password"));
    }

    private static Map<String, String> fromEnvironment(Map<String, String> environment) {
        var values = new HashMap<>(Map.of("action", "migrate"));
        for (var name : NAMES) {
            values.put(name, environment.getOrDefault("SPRING_DATASOURCE_" + name.toUpperCase(Locale.ROOT), ""));
        }
        return values;
    }

    private static void put(Map<String, String> values, String argument) {
        var equals = argument.indexOf('=');
        if (equals < 0 || !NAMES.contains(argument.substring(2, equals))) {
            throw new IllegalArgumentException("There is no option " + argument.replaceFirst("=.*", "")
                    + "; the options are --url=…, --username=… and --password=….");
        }
        values.put(argument.substring(2, equals), argument.substring(equals + 1));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static Action action(String name) {
        return switch (name) {
            case "migrate" -> Action.MIGRATE;
            case "pending" -> Action.PENDING;
            default -> throw new IllegalArgumentException("There is no action '" + name + "'.");
        };
    }

    private static String address(String url) {
        if (url.isEmpty()) {
            throw new IllegalArgumentException("The database is not named: set SPRING_DATASOURCE_URL or give --url=….");
        }
        if (!url.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("The address must begin with jdbc:mysql:, for MariaDB too.");
        }
        if (!url.matches("[^?]+//[^/?]+/[^?]+.*")) {
            throw new IllegalArgumentException("The address names no database: jdbc:mysql://HOST:3306/DATABASE.");
        }
        return url;
    }
}
