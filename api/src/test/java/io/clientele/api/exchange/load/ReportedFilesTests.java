package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are reports: titles above the header, totals and headings of groups among the rows. */
@ClienteleTest
class ReportedFilesTests {

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Test
    void findsTheHeaderBelowTitlesAndLeavesTotalsAndHeadingsAside() throws IOException {
        files().load(ImportKind.CLIENTS, "report", "external_id,name\na,Анна\nb,Всего доброго\n");
        files().load(ImportKind.PRODUCTS, "report", "external_id,name\np,Дрель\n");
        var text = """
                Продажи, свод за март

                Параметры:,Период: 03.2026

                Документ,Номер строки,Дата,Клиент,Товар,Количество,Сумма
                Розница,,,,,2,"1 300,50"
                report-1,1,31.03.2026 0:00:00,a,p,1,"1 200,50"
                Опт
                report-2,1,31.03.2026,b,p,1,100
                report-3,1,,b,p,1,100
                Всего по опту,,,,,1,100
                Итого,,,,,3,"1 400,50"
                ,,,,,3,"1 400,50"
                """;

        var loaded = files().load(ImportKind.SALES, "report", text);

        assertThat(loaded.summary())
                .extracting(
                        ImportSummary::headerRow,
                        ImportSummary::rows,
                        ImportSummary::created,
                        ImportSummary::rejected,
                        ImportSummary::skipped,
                        ImportSummary::skippedRows)
                .containsExactly(5L, 3L, 2L, 1L, 5L, List.of(6L, 8L, 11L, 12L, 13L));
        assertThat(SentFiles.reasons(loaded)).containsExactly("10 sold_at  EMPTY_CELL");
    }

    @Test
    void findsTheHeaderOfAWorkbookBelowTitles() throws IOException {
        var summary = files().load(ImportKind.CLIENTS, "titles", files().workbook(sheet -> {
                    SentFiles.row(sheet, 0, "Список контрагентов");
                    SentFiles.row(sheet, 2, "Отбор:", "Активен Равно \"Да\"");
                    SentFiles.row(sheet, 4, "Идентификатор", "Наименование", "ИНН", "Город");
                    SentFiles.row(sheet, 5, "Покупатели");
                    SentFiles.row(sheet, 6, "1", "Всего доброго", "7707083893", "Тула");
                    SentFiles.row(sheet, 7, "Итого:", "1");
                }))
                .summary();

        assertThat(summary.headerRow()).isEqualTo(5);
        assertThat(summary.created()).isEqualTo(1);
        assertThat(summary.skippedRows()).containsExactly(6L, 8L);
    }

    @Test
    void speaksOfTheRowThatIsMostLikeAHeaderWhenNoneIs() throws IOException {
        var noId = files().file("Отчёт\nНаименование,ИНН,Город\nА,1,Б\n");
        var tooLow = files().file("Отчёт\n".repeat(100) + "external_id,name\na,A\n");

        assertThatThrownBy(() -> files().load(ImportKind.CLIENTS, "none", noId))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("needs the column `external_id`");
        assertThatThrownBy(() -> files().load(ImportKind.CLIENTS, "none", tooLow))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("UNKNOWN_COLUMN"));
    }

    private SentFiles files() {
        return new SentFiles(imports, folder);
    }
}
