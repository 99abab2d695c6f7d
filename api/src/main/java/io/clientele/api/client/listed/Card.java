package io.clientele.api.client.listed;

import io.clientele.api.client.field.ClientField;
import java.util.Map;

/**
 * What a list shows of one client's card.
 *
 * @param values a text, BigDecimal, LocalDate or Boolean, or a list of texts of a field that takes several; none where it is missing
 */
public record Card(String externalId, Map<ClientField, Object> values) {}
