package io.clientele.api.exchange.cell;

import io.clientele.api.firm.NameKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** One spelling for each subject of the Federation: «Тульская область» and «обл. Тульская» are «Тульская обл». */
public final class Regions {

    /** Words that say what kind of region it is, which the rest of the name says as well. */
    private static final Set<String> KINDS = Set.of(
            "область",
            "обл",
            "край",
            "кр",
            "республика",
            "респ",
            "город",
            "гор",
            "г",
            "автономный",
            "автономная",
            "округ",
            "ао",
            "аобл",
            "-",
            "–",
            "—");

    private static final Map<String, String> SPELLINGS = read();

    private Regions() {}

    /** The one spelling; a name that is of no subject stays as it is. */
    public static String spelling(String region) {
        return SPELLINGS.getOrDefault(key(region), region);
    }

    private static Map<String, String> read() {
        try {
            var spellings = new HashMap<String, String>();
            new ClassPathResource("regions.txt", Regions.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|"))
                    .forEach(names -> Arrays.stream(names).forEach(name -> spellings.put(key(name), names[0])));
            return Map.copyOf(spellings);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String key(String region) {
        return Arrays.stream(NameKey.of(region).split("[\\s\\u00A0().,«»\"]+"))
                .filter(word -> !KINDS.contains(word))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
