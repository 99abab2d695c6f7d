package io.clientele.api.access;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Accounts extends CrudRepository<Account, Integer> {

    Optional<Account> findByUsername(String username);
}
