package io.clientele.api.client.contact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact person as a file or a caller gives it: what is named is set, what is not named stays as it was.
 *
 * @param externalId unique in its source
 * @param client external id of the client, in the same source; null leaves it, which only a known person may
 * @param fields canonical texts; an empty text clears the field
 */
public record ContactPersonCard(String externalId, @Nullable String client, Map<ContactField, String> fields) {}
