package io.clientele.api.report.made;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What somebody holds until it is his turn, and in it. */
final class Ticket {

    private final int account;
    private final CountDownLatch turn = new CountDownLatch(1);

    Ticket(int account) {
        this.account = account;
    }

    int account() {
        return account;
    }

    void call() {
        turn.countDown();
    }

    boolean isCalled() {
        return turn.getCount() == 0;
    }

    /** Waits so long at most; tells whether the turn has come. */
    boolean await(Duration longest) throws InterruptedException {
        return turn.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }
}
