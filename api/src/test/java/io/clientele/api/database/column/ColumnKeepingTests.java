package io.clientele.api.database.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ColumnKeepingTests {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch kept = new CountDownLatch(1);

    @Test
    void readsAllColumnsAtTheStartAndKeepsThemThenAndAtTheStop() throws InterruptedException {
        var keeping = new ColumnKeeping(new ColumnSettings(true), List.of(columns("sales"), columns("debts")));

        keeping.start();
        assertThat(kept.await(10, TimeUnit.SECONDS)).isTrue();
        keeping.stop();

        assertThat(done)
                .containsExactly("warm sales", "warm debts", "save sales", "save debts", "save sales", "save debts");
        assertThat(keeping.isRunning()).isFalse();
    }

    @Test
    void goesOnWithTheOthersWhenSomeCannotBeRead() throws InterruptedException {
        var keeping = new ColumnKeeping(new ColumnSettings(true), List.of(broken(), columns("debts")));

        keeping.start();
        assertThat(kept.await(10, TimeUnit.SECONDS)).isTrue();
        keeping.stop();

        assertThat(done).containsExactly("warm debts", "save debts", "save debts");
    }

    @Test
    void doesNothingWhenColumnsAreNotKept() {
        var keeping = new ColumnKeeping(new ColumnSettings(false), List.of(columns("sales")));

        keeping.start();
        keeping.stop();

        assertThat(done).isEmpty();
    }

    private KeptColumns columns(String name) {
        return new KeptColumns() {

            @Override
            public void warm() {
                done.add("warm " + name);
            }

            @Override
            public void save() {
                done.add("save " + name);
                if (name.equals("debts")) {
                    kept.countDown();
                }
            }
        };
    }

    private static KeptColumns broken() {
        return new KeptColumns() {

            @Override
            public void warm() {
                throw new IllegalStateException("The base is away");
            }

            @Override
            public void save() {
                throw new IllegalStateException("The disk is full");
            }
        };
    }
}
