import { graphql } from '../gql';

/** The whole first paint: sizes, the last versions for the trend, states and families. */
export const SegmentsQuery = graphql(`
  query Segments($filter: SegmentFilter, $orderBy: SegmentOrder, $after: String) {
    segments(first: 100, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        name
        forming
        importance
        memberCount
        status
        family { id name }
        lastRefresh { startedAt error errorCode }
        rule { sentence }
        history(first: 12) { nodes { number count entered left } }
      }
    }
    segmentFamilies(first: 50) { nodes { id name axis { label } segments { id } } }
    viewer { limited }
  }
`);
