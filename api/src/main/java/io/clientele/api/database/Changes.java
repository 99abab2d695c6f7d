package io.clientele.api.database;

import io.clientele.api.firm.BusinessCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes that raise a room's version. The first statement raises it, so writers of one room wait for each other; a write that
 * touched nothing leaves the version as it was, and is rolled back unless it noted something.
 */
@Component
public class Changes {

    /**
     * What a version of a room touched.
     *
     * @param from the first day, inclusive; null where the change had none
     * @param to the last day, inclusive
     * @param everyone whether answers about any client may have changed, not only about those named
     */
    public record Touched(
            long version,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean everyone,
            RoaringBitmap clients) {}

    /** Looks on while rooms write, within their transactions. */
    public interface Witness {

        /**
         * A write touched something and is about to be committed.
         *
         * @param answer what the write answers; null when it is part of a larger transaction, which answers for itself
         */
        void wrote(Room room, Change change, @Nullable Object answer);

        /** Whether it wants to know what becomes of each thing, which costs. */
        boolean follows();
    }

    private static final ScopedValue<Witness> WITNESS = ScopedValue.newInstance();

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Changes(TransactionTemplate transaction, JdbcClient jdbc, BusinessCalendar calendar) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Does work whose writes, of any room, somebody looks on at. */
    public static <T> T witnessed(Witness witness, Supplier<T> work) {
        return ScopedValue.where(WITNESS, witness).call(work::get);
    }

    /**
     * Writes in one transaction; joins the one under way, which then must have raised no later room. Of a write that touches nothing
     * in a larger transaction the version stays raised, with the trace that it touched nobody.
     */
    public <T> T write(Room room, Function<Change, T> work) {
        return transaction.execute(status -> {
            var change =
                    new Change(raise(room), WITNESS.isBound() && WITNESS.get().follows());
            var result = work.apply(change);
            if (change.touched()) {
                record(room, change);
                tell(room, change, status.isNewTransaction() ? result : null);
            } else if (!status.isNewTransaction()) {
                record(room, change);
            } else if (change.noted()) {
                lower(room);
            } else {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private static void tell(Room room, Change change, @Nullable Object answer) {
        if (WITNESS.isBound()) {
            WITNESS.get().wrote(room, change, answer);
        }
    }

    /**
     * Lets writes of several rooms be one, which sees all that earlier writers of any of them did: it waits for these before it
     * reads anything.
     *
     * @param rooms in their order
     */
    public <T> T together(EnumSet<Room> rooms, Supplier<T> writes) {
        return transaction.execute(status -> {
            rooms.forEach(this::await);
            return writes.get();
        });
    }

    private void await(Room room) {
        jdbc.sql("select version from data_version where room = ? for update")
                .param(room.key())
                .query(Long.class)
                .single();
    }

    /** What happened to a room after one version, up to and with another, oldest first; a snapshot sees those of its past. */
    public List<Touched> between(Room room, long after, long upTo) {
        return jdbc.sql("""
                        select version, from_day, to_day, everyone, clients from data_change
                        where room = ? and version > ? and version <= ? order by version""")
                .params(room.key(), after, upTo)
                .query((row, number) -> new Touched(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        Bitmaps.read(row.getBytes(5))))
                .list();
    }

    /** A room's version, as the transaction under way sees it, else the last one there is. */
    public long version(Room room) {
        return jdbc.sql("select version from data_version where room = ?")
                .param(room.key())
                .query(Long.class)
                .single();
    }

    /**
     * What a version of a room left behind, as a number: the same version, reached once more by other changes after the base was
     * put back from a copy, leaves another. Empty when it left nothing.
     */
    public OptionalLong trace(Room room, long version) {
        return jdbc
                .sql("select changed_at, clients from data_change where room = ? and version = ?")
                .params(room.key(), version)
                .query((row, number) -> trace(row.getObject(1, LocalDateTime.class), row.getBytes(2)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static long trace(LocalDateTime changedAt, byte[] clients) {
        var sum = new CRC32C();
        sum.update(clients);
        var micros = ChronoUnit.MICROS.between(LocalDateTime.of(2000, 1, 1, 0, 0), changedAt);
        return sum.getValue() << 31 ^ micros;
    }

    private long raise(Room room) {
        jdbc.sql("update data_version set version = version + 1 where room = ?")
                .param(room.key())
                .update();
        return version(room);
    }

    /** Nobody has seen the version: it was raised in this transaction, and others wait for its row. */
    private void lower(Room room) {
        jdbc.sql("update data_version set version = version - 1 where room = ?")
                .param(room.key())
                .update();
    }

    private void record(Room room, Change change) {
        jdbc.sql("""
                        insert into data_change (room, version, from_day, to_day, everyone, clients, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(room.key())
                .param(change.version())
                .param(change.from())
                .param(change.to())
                .param(change.everyone())
                .param(Bitmaps.write(change.clients()))
                .param(LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC))
                .update();
    }
}
