package io.clientele.api.segment.membership.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.merge.MergedClients;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The members of a version just published, before anybody has read them. */
@ClienteleTest
class KeptMembersTests {

    private static final int SEGMENT = 900_002;
    private static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Versions versions;

    @Autowired
    KeptMembersTests(JdbcClient jdbc, JdbcTemplate batches, MergedClients merged, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.versions = new Versions(jdbc, batches, merged);
    }

    @BeforeEach
    void forgetWhatWasPublished() {
        jdbc.sql("delete from segment_version_bitmap where segment_id = ?")
                .param(SEGMENT)
                .update();
        jdbc.sql("delete from segment_version where segment_id = ?")
                .param(SEGMENT)
                .update();
    }

    @Test
    void areThoseThatStandWhenAPublicationIsTakenBack() {
        transactions.executeWithoutResult(taken -> {
            versions.add(version(1), RoaringBitmap.bitmapOf(1, 2));
            taken.setRollbackOnly();
        });

        transactions.executeWithoutResult(stands -> versions.add(version(1), RoaringBitmap.bitmapOf(3)));

        assertThat(versions.members(SEGMENT, 1).toArray()).containsExactly(3);
    }

    @Test
    void areAtHandOnceTheyStand() {
        var members = RoaringBitmap.bitmapOf(1, 2);
        transactions.executeWithoutResult(stands -> versions.add(version(1), members));
        members.add(99);

        jdbc.sql("delete from segment_version_bitmap where segment_id = ?")
                .param(SEGMENT)
                .update();

        assertThat(versions.members(SEGMENT, 1).toArray()).containsExactly(1, 2);
    }

    private static Version version(int number) {
        return new Version(
                SEGMENT, number, null, "0", LocalDate.of(2026, 5, 1), Cause.PINS, null, AT, AT, 0, 2, 2, 0, true);
    }
}
