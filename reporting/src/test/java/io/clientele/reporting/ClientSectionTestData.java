package io.clientele.reporting;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Formula;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A section of clients by class: every kind of column, role and formula, and names that have made reports ugly. */
record ClientSectionTestData(Say say) {

    private static final List<String> CLIENTS = List.of(
            "ООО «Вектор-Строй»",
            "ИП Петров А. А.",
            ReportTestData.LONG_NAME,
            "АО «Тульский комбайн» 🎉🙂",
            "לקוחות קבועים / عملاء دائمون",
            "=СУММ(A1) <строители> & \"ремонт\"",
            "+7 (495) 000-00-00; Иванов",
            "@ромашка",
            "-5 градусов",
            "ЗАО «Метиз»");

    Section section() {
        var columns = List.of(
                Column.of("№", Kind.COUNT),
                Column.of(say.either("Клиент", "Client"), Kind.TEXT),
                Column.of(say.either("ИНН", "INN"), Kind.CODE),
                Column.of(say.either("Выручка, ₽", "Revenue, ₽"), Kind.MONEY),
                new Column(say.either("Доля, %", "Share, %"), Kind.PERCENT, new Formula.ShareOf(3, 0)),
                Column.of(say.either("Прирост, %", "Growth, %"), Kind.GROWTH),
                Column.of(say.either("Документов", "Documents"), Kind.COUNT),
                new Column(say.either("Средний чек, ₽", "Average order, ₽"), Kind.MONEY, new Formula.Quotient(3, 6)),
                Column.of(say.either("Интервал, дней", "Interval, days"), Kind.NUMBER),
                Column.of(say.either("Коэф. вариации", "Variation"), Kind.RATIO),
                Column.of(say.either("Последняя покупка", "Last bought"), Kind.DATE),
                Column.of(say.either("Согласие", "Consent"), Kind.MARK));
        var revenues = revenues();
        var total = revenues.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var lines = new ArrayList<Line>();
        for (int index = 0; index < CLIENTS.size(); index++) {
            if (index == 0 || index == 3 || index == 7) {
                lines.add(group(columns.size(), say.either("Класс ", "Class ") + "ABC".charAt(lines.size() / 4)));
            }
            lines.add(line(index, revenues.get(index), total));
        }
        return new Section(
                say.either("Клиенты по классам, ₽", "Clients by class, ₽"),
                say.either("Клиенты", "Clients"),
                say.either(
                        "Трое крупнейших дали больше остальных вместе.",
                        "The three largest gave more than all others together."),
                List.of(new Chart.Bars(1, List.of(3), 6)),
                new Table(columns, lines, totals(total)),
                say.either(
                        "Граница класса проходит по накопленной доле до клиента: пограничный клиент относится к верхнему классу.",
                        "A border client belongs to the higher class."));
    }

    private static List<BigDecimal> revenues() {
        return Stream.of(
                        "4125000.50",
                        "2310400.00",
                        "1180000.25",
                        "640000",
                        "310000.10",
                        "120500",
                        "90000",
                        "45000.75",
                        "12000",
                        "0")
                .map(BigDecimal::new)
                .toList();
    }

    private static Line group(int width, String name) {
        var cells = new ArrayList<Cell>(List.of(Cell.of(name)));
        while (cells.size() < width) {
            cells.add(Cell.NONE);
        }
        return new Line(Role.GROUP, cells);
    }

    Line line(int index, BigDecimal revenue, BigDecimal total) {
        var documents = BigDecimal.valueOf(index == 9 ? 0 : 41 - index * 4L);
        return Line.of(
                Cell.of(index + 1L),
                Cell.of(CLIENTS.get(index)),
                index == 4 ? Cell.NONE : Cell.of("0710%06d".formatted(index * 7919)),
                Cell.of(revenue),
                Cell.of(over(revenue, total)),
                growth(index),
                Cell.of(documents),
                Cell.of(over(revenue, documents)),
                Cell.of(new BigDecimal("7.5").add(BigDecimal.valueOf(index))),
                Cell.of(new BigDecimal("0.2345").multiply(BigDecimal.valueOf(index + 1L))),
                index == 9 ? Cell.NONE : Cell.of(LocalDate.parse("2026-11-20").minusDays(index * 13L)),
                Cell.of(index % 3 == 0));
    }

    private Cell growth(int index) {
        return switch (index) {
            case 4 -> Cell.of(say.either("НОВЫЙ", "NEW"));
            case 9 -> Cell.NONE;
            case 5 -> Cell.of(BigDecimal.ZERO);
            default ->
                Cell.of(new BigDecimal("0.4321")
                        .subtract(new BigDecimal("0.1456").multiply(BigDecimal.valueOf(index))));
        };
    }

    private List<Line> totals(BigDecimal total) {
        var documents =
                IntStream.range(0, 9).mapToLong(index -> 41 - index * 4L).sum();
        var sum = List.of(
                Cell.NONE,
                Cell.of(say.either("Итого", "Total")),
                Cell.NONE,
                Cell.of(total),
                Cell.of(BigDecimal.ONE),
                Cell.of(new BigDecimal("0.0812")),
                Cell.of(documents),
                Cell.of(over(total, BigDecimal.valueOf(documents))),
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.NONE);
        var company = new ArrayList<>(sum);
        company.set(1, Cell.of(say.either("Всего по компании", "Company total")));
        company.set(3, Cell.of(total.add(new BigDecimal("250000"))));
        company.set(4, Cell.NONE);
        company.set(6, Cell.of(documents + 12));
        company.set(7, Cell.NONE);
        return List.of(new Line(Role.SUM, sum), new Line(Role.TOTAL, company));
    }

    private static @Nullable BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : dividend.divide(divisor, MathContext.DECIMAL64);
    }
}
