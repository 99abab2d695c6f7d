package io.clientele.api.client.property;

/** What values a property takes; CHOICES takes several of its choices. */
public enum PropertyType {
    NUMBER,
    TEXT,
    DATE,
    CHOICE,
    CHOICES,
    YES_NO
}
