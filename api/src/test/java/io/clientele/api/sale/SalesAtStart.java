package io.clientele.api.sale;

import io.clientele.api.database.Snapshots;
import io.clientele.api.database.column.ColumnFiles;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sale columns as a node finds them when it starts, for measurements. */
public final class SalesAtStart {

    private final ApplicationContext context;

    public SalesAtStart(ApplicationContext context) {
        this.context = context;
    }

    /** Keeps the columns that are in memory as a node does when it ends. */
    public void keep() {
        var snapshots = context.getBean(Snapshots.class);
        var columns = context.getBean(SaleColumns.class);
        file().write(snapshots.read(() -> columns.at(snapshots.current())));
    }

    /** The columns out of the file, with all that is checked before they are used. */
    public Sheet kept() {
        return context.getBean(Snapshots.class)
                .read(() -> file().read(Long.MAX_VALUE).orElseThrow());
    }

    /** How many documents there are, and what they come to in ten-thousandths. */
    public static List<Long> sums(Sheet sheet) {
        var documents = 0L;
        var amount = 0L;
        for (var month : sheet.months()) {
            documents += month.size();
            for (var document = 0; document < month.size(); document++) {
                amount += month.amount(document);
            }
        }
        return List.of(documents, amount);
    }

    private SheetFile file() {
        return new SheetFile(context.getBean(ColumnFiles.class), new SaleReader(context.getBean(JdbcClient.class)));
    }
}
