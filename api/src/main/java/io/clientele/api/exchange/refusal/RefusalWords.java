package io.clientele.api.exchange.refusal;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Russian sentences of refusals are the page's and come with it; where only the plain page was built, faults are told in English. */
@Component
public class RefusalWords {

    private static final TypeReference<Map<String, String>> BY_CODE = new TypeReference<>() {};
    private static final RefusalSpeech ENGLISH = new RefusalSpeech(Map.of(), "Also", "in");

    private final RefusalSpeech russian;

    RefusalWords(JsonMapper json, @Value("classpath:static/refusals.json") Resource words) throws IOException {
        russian = words.exists()
                ? new RefusalSpeech(json.readValue(words.getContentAsByteArray(), BY_CODE), "Также", "в")
                : ENGLISH;
    }

    /** @param language null is English */
    public RefusalSpeech in(@Nullable Locale language) {
        return language != null && "ru".equals(language.getLanguage()) ? russian : ENGLISH;
    }
}
