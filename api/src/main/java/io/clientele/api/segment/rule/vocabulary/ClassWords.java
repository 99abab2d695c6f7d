package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words for classes, stages and what they are told by. */
public final class ClassWords {

    /** What clients are classed by. */
    public static final Choices METRICS = Choices.of(
            Word.of("REVENUE", "ВЫРУЧКА"),
            Word.of("MARGIN", "ПРИБЫЛЬ", "валовая прибыль"),
            Word.of("QUANTITY", "КОЛИЧЕСТВО"),
            Word.of("ORDERS", "ЗАКАЗЫ", "заказов"));

    /** The classes by share. */
    public static final Choices ABC = Choices.of(Word.of("A", "A"), Word.of("B", "B"), Word.of("C", "C"));

    /** The classes by evenness. */
    public static final Choices XYZ = Choices.of(Word.of("X", "X"), Word.of("Y", "Y"), Word.of("Z", "Z"));

    /** On which side of a border of shares the client falls who crosses it. */
    public static final Choices BORDERS = Choices.of(Word.of("BEFORE", "ДО"), Word.of("INCLUSIVE", "ВКЛЮЧАЯ"));

    /** The steps of the calendar whose sums are compared. */
    public static final Choices STEPS = Choices.of(
            Word.of("DAY", "ДЕНЬ"),
            Word.of("WEEK", "НЕДЕЛЯ"),
            Word.of("MONTH", "МЕСЯЦ"),
            Word.of("QUARTER", "КВАРТАЛ"),
            Word.of("YEAR", "ГОД"));

    /** How the deviation of the steps is reckoned. */
    public static final Choices DEVIATIONS =
            Choices.of(Word.of("POPULATION", "ГЕНЕРАЛЬНОЕ"), Word.of("SAMPLE", "ВЫБОРОЧНОЕ"));

    /** Whether the coefficient or its rank tells the class. */
    public static final Choices MODES = Choices.of(Word.of("THRESHOLD", "ПОРОГ"), Word.of("QUANTILE", "РАНГ"));

    /** The stages of a client's life. */
    public static final Choices STAGES = Choices.of(
            Word.of("POTENTIAL", "ПОТЕНЦИАЛЬНЫЙ", "потенциальные"),
            Word.of("LOST", "ПОТЕРЯННЫЙ", "потерянные", "ушедший"),
            Word.of("ONE_TIME", "РАЗОВЫЙ", "разовые"),
            Word.of("SLEEPING", "СПЯЩИЙ", "спящие"),
            Word.of("REGULAR", "ПОСТОЯННЫЙ", "постоянные"));

    /** The groups of RFM scores. */
    public static final Choices RFM_GROUPS = Choices.of(
            Word.of("CHAMPIONS", "ЧЕМПИОНЫ"),
            Word.of("LOYAL", "ЛОЯЛЬНЫЕ", "loyal customers"),
            Word.of("POTENTIAL_LOYALIST", "ПОТЕНЦИАЛЬНО_ЛОЯЛЬНЫЕ", "potential loyalists"),
            Word.of("NEW", "НОВЫЕ", "new customers"),
            Word.of("PROMISING", "МНОГООБЕЩАЮЩИЕ"),
            Word.of("NEED_ATTENTION", "ТРЕБУЮТ_ВНИМАНИЯ"),
            Word.of("ABOUT_TO_SLEEP", "ЗАСЫПАЮЩИЕ"),
            Word.of("AT_RISK", "В_ЗОНЕ_РИСКА"),
            Word.of("CANNOT_LOSE", "НЕЛЬЗЯ_ПОТЕРЯТЬ", "can't lose them", "cannot lose them"),
            Word.of("LOST", "ПОТЕРЯННЫЕ"),
            Word.of("OTHER", "ПРОЧИЕ", "others"));

    private ClassWords() {}

    /** The constants of the names read, each once. */
    public static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> names) {
        var constants = EnumSet.noneOf(type);
        names.forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }

    /** Their names in the order of the enum, so that equal sets are written equally. */
    public static <E extends Enum<E>> List<String> names(Set<E> constants) {
        return constants.stream().sorted().map(Enum::name).toList();
    }
}
