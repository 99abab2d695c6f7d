package io.clientele.api.exchange.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseFaultsTests {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new CannotAcquireLockException("Lock wait timeout exceeded"), "IMPORT_UNDER_WAY"),
                Arguments.of(new PessimisticLockingFailureException("Deadlock found"), "IMPORT_UNDER_WAY"),
                Arguments.of(new DataAccessResourceFailureException("gone"), "DATABASE_LOST"),
                Arguments.of(new CannotCreateTransactionException("gone"), "DATABASE_LOST"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areToldAsWhatTheSenderCanDo(RuntimeException fault, String code) {
        assertThatThrownBy(() -> DatabaseFaults.told(1, () -> {
                    throw fault;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.code()).isEqualTo(code))
                .hasMessageContaining("send the file again");
    }

    @Test
    void leaveAllElseAsItIs() throws IOException {
        var fault = new IllegalStateException("ours");

        assertThat(DatabaseFaults.told(1, () -> "landed")).isEqualTo("landed");
        assertThatThrownBy(() -> DatabaseFaults.told(1, () -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }
}
