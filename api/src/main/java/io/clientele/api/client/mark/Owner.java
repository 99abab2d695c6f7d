package io.clientele.api.client.mark;

import java.util.Locale;

/** Whose categories, properties and consents rows keep: a client's own, or a contact person's, beside whom stands his client. */
public enum Owner {
    CLIENT,
    CONTACT;

    /** The table of what belongs to them, such as {@code contact_category}. */
    public String table(String belonging) {
        return name().toLowerCase(Locale.ROOT) + "_" + belonging;
    }

    /** The column that names the owner; {@code client_id} names the client in both. */
    public String id() {
        return table("id");
    }
}
