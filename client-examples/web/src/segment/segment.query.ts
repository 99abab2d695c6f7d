import { graphql } from '../gql';

export const MemberRowFragment = graphql(`
  fragment MemberRow on MemberEdge {
    since
    via
    amount @include(if: $withAmount) { amount }
    lastPurchase @include(if: $withLast)
    node {
      id
      name
      code
      inn
      kind
      region
      city
      industry
      phone
      email
      registeredAt
      manager { name }
      debt @include(if: $withDebt) { total { amount } overdue { amount } }
    }
  }
`);

/** The whole first paint of a segment's page, whichever view is open. */
export const SegmentQuery = graphql(`
  query Segment($id: ID!, $period: PeriodInput!, $orderBy: MemberOrder!, $direction: SortDirection!, $withDebt: Boolean!, $withAmount: Boolean!, $withLast: Boolean!, $withSales: Boolean!, $withChanges: Boolean!, $withOverlaps: Boolean!, $withRule: Boolean!, $course: PeriodInput!, $since: Date!, $until: Date) {
    segment(id: $id) {
      id
      name
      description
      forming
      importance
      priority
      status
      version
      memberCount
      family { id name }
      schedule { cron zone next }
      lastRefresh { startedAt durationMs entered left error errorCode }
      asOf { time dataVersion }
      health { code sentence }
      rule { sentence text }
      dependents @include(if: $withRule) { ... on Segment { id name } }
      ruleHistory(first: 10) { nodes { number changedAt changedBy diff { kind text } } }
      history(first: 60) { nodes { number publishedAt publishedBy businessDate cause count entered left durationMs } }
      sizes(period: $course, step: MONTH) @include(if: $withChanges) { period { from lastDay } known count entered left }
      changes(since: $since, until: $until, first: 200) @include(if: $withChanges) {
        totalCount
        nodes { client { id name } kind version businessDate cause }
      }
      overlaps(first: 100, period: $period) @include(if: $withOverlaps) {
        segment { id name }
        pair { both jaccard containmentAB lift revenue { amount } margin { amount } orders }
      }
      members(first: 100, orderBy: $orderBy, direction: $direction, period: $period) {
        totalCount
        period { from to }
        statistics(period: $period) {
          period { from lastDay }
          revenue { amount currency }
          margin { amount currency }
          orders
          buyers
          averageOrder { amount currency }
        }
        edges { ...MemberRow }
      }
    }
    salesBySegment(period: $period, segments: [$id], step: MONTH) @include(if: $withSales) {
      asOf { businessDate }
      segments { gross { ...Figures } }
      company { ...Figures }
      steps { period { from to } segments { gross { revenue { amount } } } }
    }
    viewer { limited role }
  }
`);

export const MembersQuery = graphql(`
  query Members($id: ID!, $at: Int!, $period: PeriodInput!, $orderBy: MemberOrder!, $direction: SortDirection!, $withDebt: Boolean!, $withAmount: Boolean!, $withLast: Boolean!) {
    segment(id: $id) {
      members(first: 100, at: $at, orderBy: $orderBy, direction: $direction, period: $period) {
        edges { ...MemberRow }
      }
    }
  }
`);

export const FormMutation = graphql(`
  mutation Form($id: ID!, $mode: FormMode) {
    segmentRefresh(input: { id: $id, mode: $mode }) {
      segment { id memberCount status lastRefresh { entered left error } }
      job { id }
      userErrors { code message }
    }
  }
`);

export const FiguresFragment = graphql(`
  fragment Figures on SalesFigures {
    revenue { amount currency }
    netRevenue { amount }
    cost { amount }
    margin { amount }
    orders
    clients
  }
`);
