package io.clientele.api.segment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The definitions of all segments. */
public interface Segments extends ListCrudRepository<Segment, Integer> {

    Optional<Segment> findByNameKey(String nameKey);

    /** The segments of these families, as they were made. */
    List<Segment> findByFamilyIdInOrderById(Collection<Integer> families);

    /** All segments, those that win first. */
    @Query("""
            select id, name, name_key, description, forming, rule, importance, priority, include_inactive, cron, zone,
                next_refresh_at, created_by, created_at, updated_at, version, family_id, family_value, formed_on
            from segment order by case importance when 'MAIN' then 0 else 1 end, priority, id""")
    List<Segment> inOrderOfPriority();
}
