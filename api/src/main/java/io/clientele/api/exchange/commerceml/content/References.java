package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.database.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What things of a source refer to by keys that mean nothing here. 1C sends groups, units and types of prices in files of their own,
 * so they are kept from one file to the next; lost, they come again with the next full exchange.
 */
@Component
class References {

    /**
     * What is known.
     *
     * @param groups paths by the group's id
     * @param units short names by the unit's code
     * @param priceType the one whose prices are taken; null for any
     */
    record Known(
            Map<String, String> groups,
            Map<String, String> units,
            @Nullable String priceType) {

        static final Known NOTHING = new Known(Map.of(), Map.of(), null);
    }

    private final DataFolder folder;
    private final JsonMapper json;

    References(DataFolder folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
    }

    Known of(String source) throws IOException {
        try {
            return json.readValue(Files.readString(file(source)), Known.class);
        } catch (NoSuchFileException none) {
            return Known.NOTHING;
        }
    }

    void keep(String source, Known known) throws IOException {
        if (!known.equals(of(source))) {
            var written = Files.createTempFile(folder.filesOf("commerceml"), source, ".new");
            Files.writeString(written, json.writeValueAsString(known));
            Files.move(written, file(source), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String source) {
        return folder.filesOf("commerceml").resolve(source + ".json");
    }
}
