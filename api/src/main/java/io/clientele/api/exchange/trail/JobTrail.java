package io.clientele.api.exchange.trail;

import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Change;
import io.clientele.api.database.Change.Footprint;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The trail of one job. Everything is written where the batch is, so that it tells of the committed batches exactly. What became of
 * each thing is kept of imports that write few enough of them.
 */
final class JobTrail implements Trail, Changes.Witness {

    /** As many as can be made what they were in one transaction while a caller waits. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final TrailRows rows;
    private final long job;
    private final @Nullable Room room;
    private final Landed before;
    private final Mark reached;
    private boolean followed;
    private int last;

    JobTrail(JdbcClient jdbc, TrailRows rows, long job, @Nullable Room room, LandedBatch batch) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.job = job;
        this.room = room;
        this.before = new Landed(batch.created(), batch.changed());
        this.reached = batch.reached();
        this.followed = batch.followed();
        this.last = rows.last(job);
    }

    @Override
    public Landed before() {
        return before;
    }

    @Override
    public Mark reached() {
        return reached;
    }

    @Override
    public void reach(Mark mark) {
        jdbc.sql(
                        "update import_batch set taken_rows = ?, taken_landed = ?, taken_known = ?, not_landed = ? where job_id = ?")
                .params(mark.rows(), mark.landed(), mark.known(), Bitmaps.write(mark.notLanded()), job)
                .update();
    }

    @Override
    public <T> T follow(Supplier<T> batch) {
        return Changes.witnessed(this, batch);
    }

    @Override
    public boolean follows() {
        return followed;
    }

    /** Writes of other rooms, such as clients that sales make on their way, are no rows of the file. */
    @Override
    public void wrote(Room written, Change change, @Nullable Object answer) {
        var ofTheFile = room == null || written == room;
        count(ofTheFile && answer instanceof Outcome outcome ? outcome : Outcome.NOTHING);
        if (followed) {
            keep(change.footprints());
        }
    }

    /** Of an import that somebody undid meanwhile nothing more lands. */
    private void count(Outcome outcome) {
        var counted =
                jdbc.sql("""
                        update import_batch set created = created + ?, changed = changed + ?
                        where job_id = ? and undone_at is null""").params(outcome.created(), outcome.changed(), job).update();
        if (counted == 0) {
            throw new Problem("ALREADY_UNDONE", "This import was undone; nothing more of it lands.");
        }
    }

    private void keep(List<Footprint> footprints) {
        if (last + footprints.size() <= MOST) {
            rows.write(job, last, footprints);
            last += footprints.size();
        } else {
            followed = false;
            rows.forget(job);
            jdbc.sql("update import_batch set followed = false where job_id = ?")
                    .param(job)
                    .update();
        }
    }
}
