package io.clientele.api.bench;

import io.clientele.api.SettableClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The size and the names of the made-up firm.
 *
 * @param clients numbered from 1
 * @param lines of sales over three years
 */
record Facts(int clients, int lines) {

    static final LocalDate TODAY = SettableClock.TODAY;
    static final LocalDate FIRST_DAY = TODAY.minusYears(3);
    static final int REGIONS = 80;
    static final int INDUSTRIES = 20;
    static final int MANAGERS = 200;
    static final int GROUPS = 200;

    int products() {
        return Math.clamp(lines / 500, GROUPS, 20_000);
    }

    static String region(int number) {
        return "Region %02d".formatted(number);
    }

    static String industry(int number) {
        return "Industry %02d".formatted(number);
    }

    static String group(int number) {
        return "Group %03d".formatted(number);
    }

    static String product(int number) {
        return "Product %05d".formatted(number);
    }

    /** Products are dealt out to the groups one by one. */
    static int groupOf(int product) {
        return 1 + product % GROUPS;
    }

    /** Writes every table. */
    List<CsvFile> write(Path folder) {
        var files = new ArrayList<CsvFile>();
        files.addAll(new ClientFacts(this).write(folder));
        files.addAll(new ProductFacts(this).write(folder));
        files.addAll(new SaleFacts(this).write(folder));
        files.addAll(new DebtFacts(this).write(folder));
        return files;
    }
}
