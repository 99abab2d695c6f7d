package io.clientele.api.client.contact;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.mark.Owner;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How clients can be reached, themselves or through people still there: told without reading their cards. */
@Component
public class ContactReach {

    /**
     * Of the clients asked about.
     *
     * @param byPhone who has a phone, himself or one of his people
     * @param byMail the same of e-mail
     * @param agreed who consented to be contacted in any way, himself or one of his people
     * @param further people still there beside the first of each client
     */
    public record Reached(RoaringBitmap byPhone, RoaringBitmap byMail, RoaringBitmap agreed, int further) {}

    private static final String WAYS = ", phone is not null, email is not null";

    private static final Source PEOPLE = new Source("contact_person", "client_id", "active", Map.of());
    private static final String ANY = "channel is not null";
    private static final String THERE = " and contact_id in (select id from contact_person where active)";

    private final ClientSets sets;

    ContactReach(ClientSets sets) {
        this.sets = sets;
    }

    /** In the snapshot of this thread. */
    public Reached of(RoaringBitmap clients) {
        var ways = new Ways(clients);
        sets.read(
                new Source("client", "id", "phone is not null or email is not null", Map.of()),
                "id" + WAYS,
                clients,
                row -> ways.add(row.getInt(1), row.getBoolean(2), row.getBoolean(3)));
        var people = new People(clients);
        sets.read(PEOPLE, "client_id" + WAYS, clients, row -> {
            people.add(row.getInt(1));
            ways.add(row.getInt(1), row.getBoolean(2), row.getBoolean(3));
        });
        return new Reached(
                ways.phone,
                ways.mail,
                RoaringBitmap.or(agreed(Owner.CLIENT, ANY, clients), agreed(Owner.CONTACT, ANY + THERE, clients)),
                people.further);
    }

    /** People still there beside the first of each client; no card is read for it. */
    public int further(RoaringBitmap clients) {
        var people = new People(clients);
        sets.read(PEOPLE, "client_id", clients, row -> people.add(row.getInt(1)));
        return people.further;
    }

    private RoaringBitmap agreed(Owner owner, String condition, RoaringBitmap clients) {
        return sets.of(new Source(owner.table("consent"), "client_id", condition, Map.of()), clients);
    }

    private static final class Ways {

        private final RoaringBitmap among;
        private final RoaringBitmap phone = new RoaringBitmap();
        private final RoaringBitmap mail = new RoaringBitmap();

        private Ways(RoaringBitmap among) {
            this.among = among;
        }

        private void add(int client, boolean hasPhone, boolean hasMail) {
            if (among.contains(client)) {
                addIf(hasPhone, phone, client);
                addIf(hasMail, mail, client);
            }
        }

        private static void addIf(boolean has, RoaringBitmap clients, int client) {
            if (has) {
                clients.add(client);
            }
        }
    }

    private static final class People {

        private final RoaringBitmap among;
        private final RoaringBitmap met = new RoaringBitmap();
        private int further;

        private People(RoaringBitmap among) {
            this.among = among;
        }

        private void add(int client) {
            if (among.contains(client) && !met.checkedAdd(client)) {
                further++;
            }
        }
    }
}
