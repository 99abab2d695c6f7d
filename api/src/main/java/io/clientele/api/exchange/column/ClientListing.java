package io.clientele.api.exchange.column;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.listed.CardFields;
import io.clientele.api.client.listed.CardList;
import io.clientele.api.firm.Language;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.member.MembersInOrder;
import io.clientele.api.segment.member.Standings;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which clients are listed, and how. */
public final class ClientListing implements AutoCloseable {

    private final MembersInOrder members;
    private final @Nullable Standings standings;
    private final @Nullable LocalDate membersOn;
    private final LocalDate businessDate;
    private final Language language;
    private @Nullable ListSums sums;
    private @Nullable CardList cards;

    /**
     * @param standings in the segment whose members they are; null in a list that is no segment's
     * @param membersOn the day whose members are meant; null is now
     * @param businessDate that debts, ages and last purchases are told by
     */
    public ClientListing(
            MembersInOrder members,
            @Nullable Standings standings,
            @Nullable LocalDate membersOn,
            LocalDate businessDate,
            Language language) {
        this.members = members;
        this.standings = standings;
        this.membersOn = membersOn;
        this.businessDate = businessDate;
        this.language = language;
    }

    public MembersInOrder members() {
        return members;
    }

    @Nullable
    Standings standings() {
        return standings;
    }

    @Nullable
    LocalDate membersOn() {
        return membersOn;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    Language language() {
        return language;
    }

    /** Several columns show them, so they are summed once. */
    ListSums sums(Sheet sheet) {
        var known = sums;
        if (known == null) {
            known = ListSums.of(members.all(), sheet, members.period());
            sums = known;
        }
        return known;
    }

    /** The cards of all its blocks. */
    CardList cards(CardFields all, Set<ClientField> fields) {
        var known = cards;
        if (known == null) {
            known = all.list(members.all(), fields, businessDate);
            cards = known;
        }
        return known;
    }

    /** Lets go of its cards. */
    @Override
    public void close() {
        if (cards != null) {
            cards.close();
        }
    }

    String said(String english, String russian) {
        return language == Language.RU ? russian : english;
    }

    String yesNo(boolean yes) {
        return yes ? said("yes", "да") : said("no", "нет");
    }
}
