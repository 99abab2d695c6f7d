package io.clientele.api.segment.family;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The definitions of all families. */
interface SegmentFamilies extends ListCrudRepository<SegmentFamily, Integer> {

    Optional<SegmentFamily> findByNameKey(String nameKey);

    List<SegmentFamily> findAllByOrderByNameKey();
}
