package io.clientele.api.demo.interaction;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A call, mail, visit or complaint; a campaign and a day agreed on for the next contact may be empty. */
public record DemoContact(
        String number,
        DemoClient client,
        String kind,
        LocalDateTime at,
        String direction,
        String channel,
        String outcome,
        Matter matter,
        String campaign,
        String nextContactAt) {

    private static final String SUBSTITUTE = "Павлова Светлана";

    /** What it was about, by the keys of the other files. */
    public record Matter(String product, String document, String score, String subject) {

        static final Matter NONE = new Matter("", "", "", "");
    }

    /** Somebody of the firm got in touch. */
    static DemoContact out(DemoClient client, String kind, String channel, LocalDate day, String outcome, Dice dice) {
        return new DemoContact("", client, kind, time(day, dice), "OUT", channel, outcome, Matter.NONE, "", "");
    }

    /** The client did. */
    static DemoContact in(DemoClient client, String kind, String channel, LocalDate day, String outcome, Dice dice) {
        return new DemoContact("", client, kind, time(day, dice), "IN", channel, outcome, Matter.NONE, "", "");
    }

    DemoContact numbered(String newNumber) {
        return new DemoContact(
                newNumber, client, kind, at, direction, channel, outcome, matter, campaign, nextContactAt);
    }

    DemoContact about(Matter newMatter) {
        return new DemoContact(
                number, client, kind, at, direction, channel, outcome, newMatter, campaign, nextContactAt);
    }

    DemoContact partOf(String newCampaign) {
        return new DemoContact(
                number, client, kind, at, direction, channel, outcome, matter, newCampaign, nextContactAt);
    }

    DemoContact toBeFollowedOn(LocalDate day) {
        return new DemoContact(number, client, kind, at, direction, channel, outcome, matter, campaign, day.toString());
    }

    String manager() {
        List<String> managers = client.managers();
        return managers.isEmpty() ? SUBSTITUTE : managers.getFirst();
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    private static LocalDateTime time(LocalDate day, Dice dice) {
        return day.atTime(9, 0).plusMinutes(dice.between(0, 9 * 60 - 1));
    }
}
