package io.clientele.api.client.manager;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Renames managers and lets them go. */
@Component
public class ManagerChanges {

    private static final int EXTERNAL_ID_LIMIT = 100;

    private final Managers managers;
    private final Changes changes;
    private final JdbcClient jdbc;

    ManagerChanges(Managers managers, Changes changes, JdbcClient jdbc) {
        this.managers = managers;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /**
     * Gives a manager another name or external id.
     *
     * @throws Problem {@code NOT_FOUND}, {@code REQUIRED}, {@code TOO_LONG}, {@code INVALID_CHARACTER}, {@code EXTERNAL_ID_TAKEN}
     */
    public Manager update(Manager wanted) {
        var manager = sound(wanted);
        return changes.write(Room.CLIENT, change -> {
            var current = managers.there(manager.id())
                    .orElseThrow(() -> new Problem("NOT_FOUND", "There is no manager of that id."));
            refuseTaken(manager);
            if (!manager.equals(current)) {
                change.touch();
                jdbc.sql("update manager set name = ?, name_key = ?, external_id = ? where id = ?")
                        .param(manager.name())
                        .param(NameKey.of(manager.name()))
                        .param(manager.externalId())
                        .param(manager.id())
                        .update();
            }
            return manager;
        });
    }

    private static Manager sound(Manager manager) {
        var name = CanonicalValue.text(manager.name(), Managers.NAME_LIMIT);
        CanonicalValue.text(NameKey.of(name), Managers.NAME_LIMIT);
        if (name.isEmpty()) {
            throw new Problem("REQUIRED", "A manager needs a name.");
        }
        var id = manager.externalId() == null ? "" : CanonicalValue.text(manager.externalId(), EXTERNAL_ID_LIMIT);
        return new Manager(manager.id(), manager.source(), id.isEmpty() ? null : id, name);
    }

    private void refuseTaken(Manager manager) {
        var others = jdbc.sql("select count(*) from manager where source = ? and external_id = ? and id <> ?")
                .param(manager.source())
                .param(manager.externalId())
                .param(manager.id())
                .query(Long.class)
                .single();
        if (others > 0) {
            throw new Problem("EXTERNAL_ID_TAKEN", "Another manager of this source has that external id.");
        }
    }

    /** Takes a manager from his clients and from the list; false when he is not on it. */
    public boolean delete(int id) {
        return changes.write(Room.CLIENT, change -> {
            jdbc.sql("select client_id from client_manager where manager_id = ?")
                    .param(id)
                    .query(row -> {
                        change.touch(row.getInt(1));
                    });
            jdbc.sql("delete from client_manager where manager_id = ?")
                    .param(id)
                    .update();
            var left = jdbc.sql("update manager set gone = true where id = ? and not gone")
                            .param(id)
                            .update()
                    == 1;
            if (left) {
                change.touch();
            }
            return left;
        });
    }
}
