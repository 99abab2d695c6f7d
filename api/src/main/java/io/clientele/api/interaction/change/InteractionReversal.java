package io.clientele.api.interaction.change;

import io.clientele.api.client.Clients;
import io.clientele.api.database.Change;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.Room;
import io.clientele.api.database.trace.Images;
import io.clientele.api.database.trace.Reversal;
import io.clientele.api.interaction.Interaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes interactions what they were. */
@Component
class InteractionReversal implements Reversal {

    private final StoredInteractions stored;
    private final Clients clients;

    InteractionReversal(StoredInteractions stored, Clients clients) {
        this.stored = stored;
        this.clients = clients;
    }

    @Override
    public String type() {
        return Interaction.TYPE;
    }

    @Override
    public Room room() {
        return Room.INTERACTION;
    }

    @Override
    public Map<String, Image> images(String source, Collection<String> keys) {
        return images(stored, source, keys);
    }

    static Map<String, Image> images(StoredInteractions stored, String source, Collection<String> keys) {
        var images = new HashMap<String, Image>();
        stored.of(source, keys).forEach((key, thing) -> images.put(key, Images.of(thing.id(), thing)));
        return images;
    }

    @Override
    public Collection<String> restore(String source, Map<String, @Nullable Image> before, Change change) {
        var back = before.values().stream()
                .filter(Objects::nonNull)
                .map(image -> Images.content(image, Interaction.class))
                .toList();
        var now = stored.of(source, before.keySet()).values();
        stored.remove(now);
        stored.write(back);
        Stream.concat(now.stream(), back.stream())
                .forEach(interaction -> change.touch(interaction.clientId(), interaction.onDay()));
        return clients.gone(back.stream().collect(Collectors.toMap(Interaction::externalId, Interaction::clientId)));
    }
}
