package io.clientele.api.database.trace;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.clientele.api.database.Change.Image;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contents of images: records as JSON, with nothing in it but their components. */
public final class Images {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Images() {}

    /** The image of a thing of that number. */
    public static Image of(long number, Object content) {
        return new Image(number, MAPPER.writeValueAsString(content));
    }

    /** What an image was made of. */
    public static <T> T content(Image image, Class<T> type) {
        return MAPPER.readValue(image.text(), type);
    }
}
