package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.segment.rule.declaration.speech.Speech;
import java.util.Map;

/** Says how soon something comes. */
public final class ComingDays {

    private ComingDays() {}

    /** From today through so many days from now. */
    public static String say(int days, Speech speech) {
        return speech.message(
                "{days, plural, =0{today} one{today or tomorrow} other{from today through # days from now}}",
                "{days, plural, =0{сегодня} =1{сегодня или завтра} one{в ближайший # день} few{в ближайшие # дня} "
                        + "many{в ближайшие # дней} other{в ближайшие # дня}}",
                Map.of("days", days));
    }
}
