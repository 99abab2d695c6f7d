package io.clientele.reporting;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Documents to try things on; the same every time. */
public final class DocumentTestData {

    private static final List<String> SEGMENTS =
            List.of("VIP-клиенты", "Москва и область", "Производство", "Просроченная дебиторка");

    /** Every kind of document there is here. */
    public enum Case {
        EVERYTHING,
        EMPTY,
        ONE_ROW,
        MATRIX,
        PARTIAL;

        public Document document(Language language) {
            return switch (this) {
                case EVERYTHING -> everything(language);
                case EMPTY -> empty(language);
                case ONE_ROW -> oneRow(language);
                case MATRIX -> matrix(language, 300, 30);
                case PARTIAL -> partial(language);
            };
        }
    }

    private DocumentTestData() {}

    /** Every kind of column, chart, role and formula, and every name that has ever made a report ugly. */
    public static Document everything(Language language) {
        var say = new Say(language);
        return new Document(
                ReportTestData.frame(language),
                say.either("ABC/XYZ клиентов", "ABC/XYZ of clients"),
                List.of(
                        new Parameter(say.either("Показатель", "Metric"), say.either("выручка", "revenue")),
                        new Parameter(say.either("Границы", "Borders"), "80 / 95")),
                List.of(
                        say.either(
                                "Класс A — 3 клиента из 10 — дал 80,4 % выручки.",
                                "Class A, 3 of 10 clients, gave 80.4% of revenue."),
                        say.either(
                                "Крупнейший клиент — «ООО «Вектор-Строй»»: 4,1 млн ₽.",
                                "The largest client is “ООО «Вектор-Строй»”: ₽4.1m."),
                        say.either(
                                "Два клиента класса A покупают нерегулярно: за ними нужен присмотр, потому что их уход стоил бы "
                                        + "больше, чем все клиенты класса C вместе.",
                                "Two clients of class A buy irregularly: they need attention, for losing them would cost more "
                                        + "than all clients of class C together.")),
                List.of(new ClientSectionTestData(say).section(), months(say), migration(say), sets(say)),
                List.of(
                        say.either(
                                "Доля — выручка клиента, делённая на выручку всех клиентов отчёта.",
                                "Share is the client’s revenue divided by the revenue of all clients of the report."),
                        say.either(
                                "Коэффициент вариации — стандартное отклонение месячной выручки, делённое на среднее.",
                                "The coefficient of variation is the standard deviation of monthly revenue over its mean."),
                        say.either(
                                "«—» означает, что показатель не определён; 0 — что продаж не было.",
                                "“—” means undefined; 0 means nothing was sold.")));
    }

    private static Section months(Say say) {
        var columns = List.of(
                Column.of(say.either("Месяц", "Month"), Kind.MONTH),
                Column.of(say.either("Факт, ₽", "Actual, ₽"), Kind.MONEY),
                Column.of(say.either("АППГ, ₽", "Last year, ₽"), Kind.MONEY),
                Column.of(say.either("Прогноз, ₽", "Forecast, ₽"), Kind.MONEY),
                Column.of(say.either("Нижняя, ₽", "Lower, ₽"), Kind.MONEY),
                Column.of(say.either("Верхняя, ₽", "Upper, ₽"), Kind.MONEY));
        var random = new Random(5);
        var lines = new ArrayList<Line>();
        for (int month = 0; month < 18; month++) {
            var actual = 900_000 + 60_000 * month + random.nextInt(300_000);
            var known = month < 13;
            lines.add(Line.of(
                    Cell.of(YearMonth.of(2025, 11).plusMonths(month).atDay(1)),
                    known ? Cell.of(actual) : Cell.NONE,
                    Cell.of(actual * 4L / 5),
                    known ? Cell.NONE : Cell.of(actual),
                    known ? Cell.NONE : Cell.of(actual - 40_000L * (month - 11)),
                    known ? Cell.NONE : Cell.of(actual + 40_000L * (month - 11))));
        }
        return new Section(
                say.either("По месяцам и прогноз", "By month and forecast"),
                say.either("Прогноз", "Forecast"),
                say.either(
                        "До апреля 2027 года ожидается около 10 млн ₽.", "About ₽10m are expected until April 2027."),
                List.of(
                        new Chart.Columns(0, List.of(1), 12),
                        new Chart.Columns(0, List.of(1, 2), 12),
                        new Chart.Lines(0, List.of(1, 2, 3), new Chart.Band(4, 5))),
                new Table(columns, lines, List.of()),
                "");
    }

    private static Section migration(Say say) {
        var columns = new ArrayList<>(List.of(Column.of(say.either("Было \\ стало", "From \\ to"), Kind.TEXT)));
        SEGMENTS.forEach(name -> columns.add(Column.of(name, Kind.COUNT)));
        var random = new Random(3);
        var lines = SEGMENTS.stream()
                .map(name -> {
                    var cells = new ArrayList<Cell>(List.of(Cell.of(name)));
                    SEGMENTS.forEach(other -> cells.add(Cell.of(name.equals(other) ? 400 : random.nextInt(120))));
                    return Line.of(cells.toArray(Cell[]::new));
                })
                .toList();
        return new Section(
                say.either("Переходы между сегментами, клиентов", "Moves between segments, clients"),
                say.either("Переходы", "Moves"),
                say.either("Большинство осталось на месте.", "Most stayed where they were."),
                List.of(new Chart.Heat(1, SEGMENTS.size())),
                new Table(columns, lines, List.of()),
                say.either("По строкам — откуда, по столбцам — куда.", "Rows: from; columns: to."));
    }

    private static Section sets(Say say) {
        var columns = new ArrayList<Column>();
        SEGMENTS.forEach(name -> columns.add(Column.of(name, Kind.MARK)));
        columns.add(Column.of(say.either("Клиентов", "Clients"), Kind.COUNT));
        columns.add(Column.of(say.either("Выручка, ₽", "Revenue, ₽"), Kind.MONEY));
        var lines = IntStream.range(1, 16)
                .mapToObj(set -> {
                    var cells = new ArrayList<Cell>();
                    IntStream.range(0, SEGMENTS.size()).forEach(bit -> cells.add(Cell.of((set >> bit & 1) == 1)));
                    cells.add(Cell.of(1 + (set * 37) % 61));
                    cells.add(Cell.of(new BigDecimal(40_000L * ((set * 53) % 41)).add(new BigDecimal("0.50"))));
                    return Line.of(cells.toArray(Cell[]::new));
                })
                .toList();
        return new Section(
                say.either("Пересечения", "Intersections"),
                say.either("Пересечения", "Intersections"),
                "",
                List.of(new Chart.UpSet(0, 3, 4, 5)),
                new Table(columns, lines, List.of()),
                "");
    }

    /** A table with columns, charts and no rows. */
    public static Document empty(Language language) {
        var whole = everything(language);
        var section = whole.sections().getFirst();
        var nothing = new Section(
                section.heading(),
                section.sheet(),
                "",
                section.charts(),
                new Table(section.table().columns(), List.of(), List.of()),
                section.note());
        return new Document(
                whole.frame(), whole.title(), whole.parameters(), List.of(), List.of(nothing), whole.legend());
    }

    public static Document oneRow(Language language) {
        var whole = everything(language);
        var section = whole.sections().getFirst();
        var one = new Section(
                section.heading(),
                section.sheet(),
                section.sentence(),
                section.charts(),
                new Table(section.table().columns(), section.table().lines().subList(1, 2), List.of()),
                section.note());
        return new Document(whole.frame(), whole.title(), List.of(), whole.findings(), List.of(one), whole.legend());
    }

    /** Cohorts by month, shaded; as many as asked. */
    public static Document matrix(Language language, int rows, int width) {
        var say = new Say(language);
        var columns = new ArrayList<>(List.of(
                Column.of(say.either("Когорта", "Cohort"), Kind.TEXT),
                Column.of(say.either("Клиентов", "Clients"), Kind.COUNT)));
        for (int month = 0; month < width; month++) {
            columns.add(Column.of(say.either("Месяц ", "Month ") + month, Kind.PERCENT));
        }
        var lines = IntStream.range(0, rows)
                .mapToObj(row -> {
                    var cells = new ArrayList<Cell>(List.of(
                            Cell.of("%s № %03d".formatted(say.either("Когорта", "Cohort"), row + 1)),
                            Cell.of(1000 - row)));
                    for (int month = 0; month < width; month++) {
                        cells.add(
                                month > width * (rows - row) / rows
                                        ? Cell.NONE
                                        : Cell.of(BigDecimal.ONE.divide(
                                                BigDecimal.valueOf(1 + month / 4.0 + row % 3 / 10.0),
                                                MathContext.DECIMAL64)));
                    }
                    return Line.of(cells.toArray(Cell[]::new));
                })
                .toList();
        var section = new Section(
                say.either("Удержание, %", "Retention, %"),
                say.either("Удержание", "Retention"),
                "",
                List.of(new Chart.Heat(2, width + 1)),
                new Table(columns, lines, List.of()),
                "");
        return new Document(
                ReportTestData.frame(language),
                say.either("Удержание клиентов", "Retention of clients"),
                List.of(),
                List.of(),
                List.of(section),
                List.of());
    }

    public static Document partial(Language language) {
        var whole = everything(language);
        var frame = ReportTestData.partial(language).frame();
        return new Document(
                frame,
                whole.title(),
                whole.parameters(),
                whole.findings(),
                whole.sections().subList(2, 3),
                whole.legend());
    }

    /** A list of clients as long as asked. */
    public static Document list(Language language, int rows) {
        var whole = everything(language);
        var section = whole.sections().getFirst();
        var clients = new ClientSectionTestData(new Say(language));
        var total = new BigDecimal("1000000000");
        var lines = IntStream.range(0, rows)
                .mapToObj(row -> {
                    var cells = new ArrayList<>(clients.line(row % 9, new BigDecimal(rows - row + ".50"), total)
                            .cells());
                    cells.set(0, Cell.of(row + 1L));
                    cells.set(1, Cell.of("ООО «Строительная компания № " + row + "»"));
                    return Line.of(cells.toArray(Cell[]::new));
                })
                .toList();
        var list = new Section(
                section.heading(),
                section.sheet(),
                section.sentence(),
                section.charts(),
                new Table(section.table().columns(), lines, List.of()),
                section.note());
        return new Document(
                whole.frame(), whole.title(), whole.parameters(), whole.findings(), List.of(list), whole.legend());
    }
}
