package io.clientele.api.client.property;

import java.util.List;

/**
 * A property that the firm defines for its clients.
 *
 * @param code unique, ignoring case; rules and files name it
 * @param choices of CHOICE and CHOICES, in their order; empty for the other types
 * @param version raised by every change
 */
public record PropertyDefinition(
        int id, String code, String name, PropertyType type, List<String> choices, long version) {
    public PropertyDefinition {
        choices = List.copyOf(choices);
    }

    /** This one as the next version of another. */
    PropertyDefinition following(PropertyDefinition other) {
        return new PropertyDefinition(id, code, name, type, choices, other.version() + 1);
    }

    /** Whether a client may have several values of it. */
    boolean takesSeveral() {
        return type == PropertyType.CHOICES;
    }
}
