import { graphql } from '../gql';

export const SalesQuery = graphql(`
  query Sales($period: PeriodInput!, $segments: [ID!], $membership: MembershipInput) {
    salesBySegment(period: $period, segments: $segments, membership: $membership, step: MONTH) {
      period { from lastDay }
      partial
      asOf { time dataVersion businessDate }
      segments { segment { id name } gross { ...Figures } exclusive { ...Figures } fractional { ...Figures } }
      distinct { ...Figures }
      outside { ...Figures }
      withoutClient { ...Figures }
      company { ...Figures }
      steps { period { from to } company { revenue { amount } } }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const AbcQuery = graphql(`
  query AbcPage($period: PeriodInput, $metric: SaleMetric, $after: String) {
    analysis {
      abc(period: $period, metric: $metric) {
        period { from lastDay }
        partial
        asOf { time dataVersion }
        classes { class clients value share }
        clients(first: 100, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { client { id name } value share cumulativeShare class }
        }
      }
    }
  }
`);
