package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.SegmentMembers;
import io.clientele.api.analysis.work.Completeness.Filled;
import io.clientele.api.analysis.work.Completeness.OfField;
import io.clientele.api.analysis.work.Completeness.OfManager;
import io.clientele.api.analysis.work.Completeness.OfSegment;
import io.clientele.api.client.Universe;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.property.PropertyQuestions;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.client.question.ClientQuestions;
import io.clientele.api.client.question.LookedAfter;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.health.DecidingField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers which cards lack what the rules of any segment decide by, in the snapshot of this thread. */
@Component
public class CardCompleteness {

    private static final List<String> NO = List.of("false");

    private final Segments segments;
    private final SegmentMembers segmentMembers;
    private final ClientQuestions cards;
    private final PropertyQuestions properties;
    private final LookedAfter own;
    private final Universe universe;

    CardCompleteness(
            Segments segments,
            SegmentMembers segmentMembers,
            ClientQuestions cards,
            PropertyQuestions properties,
            LookedAfter own,
            Universe universe) {
        this.segments = segments;
        this.segmentMembers = segmentMembers;
        this.cards = cards;
        this.properties = properties;
        this.own = own;
        this.universe = universe;
    }

    /** Of the clients in the scope, by each of its segments; its period is of no account. */
    public Completeness of(Scope scope) {
        var clients = scope.among(universe.all());
        var byManager = own.of(clients);
        var bySegment = new LinkedHashMap<Segment, RoaringBitmap>();
        var members = segmentMembers.of(scope.segments(), scope.membership());
        for (var at = 0; at < members.size(); at++) {
            bySegment.put(scope.segments().get(at), RoaringBitmap.and(members.get(at), clients));
        }
        var fields = decidingFields().stream()
                .flatMap(field -> filled(field, scope.asOf().businessDate(), clients)
                        .map(filled -> ofField(field, filled, clients, byManager, bySegment))
                        .stream())
                .sorted(Comparator.comparingInt(field -> field.filled().filled()))
                .toList();
        return new Completeness(scope, fields);
    }

    private Collection<DecidingField> decidingFields() {
        return segments.inOrderOfPriority().stream()
                .flatMap(segment -> DecidingField.in(segment).stream())
                .distinct()
                .toList();
    }

    /** Nothing where the field cannot be asked, such as a property that is gone. */
    private Optional<RoaringBitmap> filled(DecidingField field, LocalDate today, RoaringBitmap clients) {
        try {
            var filled = field.field() == null
                    ? properties.clientsWho(
                            new PropertyMatch(Objects.requireNonNull(field.property()), Operator.IS_NULL, NO),
                            today,
                            clients)
                    : cards.clientsWho(new Attribute(field.field(), Operator.IS_NULL, NO), today, clients);
            return Optional.of(RoaringBitmap.and(filled, clients));
        } catch (Problem unanswerable) {
            return Optional.empty();
        }
    }

    private static OfField ofField(
            DecidingField field,
            RoaringBitmap filled,
            RoaringBitmap clients,
            Map<Integer, RoaringBitmap> byManager,
            Map<Segment, RoaringBitmap> bySegment) {
        return new OfField(
                field,
                share(filled, clients),
                byManager.entrySet().stream()
                        .map(own -> new OfManager(
                                own.getKey() == LookedAfter.NOBODY ? null : own.getKey(),
                                share(filled, own.getValue())))
                        .toList(),
                bySegment.entrySet().stream()
                        .map(members -> new OfSegment(members.getKey(), share(filled, members.getValue())))
                        .toList());
    }

    private static Filled share(RoaringBitmap filled, RoaringBitmap clients) {
        return new Filled(RoaringBitmap.andCardinality(filled, clients), clients.getCardinality());
    }
}
