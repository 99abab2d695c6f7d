import { graphql } from '../gql';

/** Matrix, pairs and, for not too many segments, combinations. */
export const OverlapQuery = graphql(`
  query Overlap($segments: [ID!]!, $period: PeriodInput, $pairs: Int, $withCombinations: Boolean!, $mode: IntersectionMode!) {
    segmentOverlap(segments: $segments, period: $period) {
      segments { id name count }
      counts
      distinct
      universe
      partial
      period { from lastDay }
      asOf { time dataVersion }
      pairs(first: $pairs) {
        totalCount
        nodes { a b both jaccard lift containmentAB containmentBA revenue { amount currency } orders }
      }
      intersections(mode: $mode) @include(if: $withCombinations) {
        segments
        clients { totalCount }
        revenue { amount currency }
        margin { amount }
        orders
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount importance } }
  }
`);

/** The choice alone, for the page that has nothing chosen yet. */
export const ChoiceQuery = graphql(`
  query OverlapChoice {
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount importance } }
  }
`);

/** The clients of one cell or one combination, asked for as a rule: the same text makes a segment of them. */
export const CellQuery = graphql(`
  query OverlapCell($text: String!, $period: PeriodInput) {
    segmentPreview(text: $text) {
      count
      partial
      errors { code message }
      statistics(period: $period) { revenue { amount currency } margin { amount } orders }
      members(first: 100) { nodes { id name region manager { name } } }
    }
  }
`);
