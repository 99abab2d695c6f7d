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

export const RfmQuery = graphql(`
  query RfmMap($period: PeriodInput, $segments: [ID!], $membership: MembershipInput, $group: RfmGroup) {
    analysis {
      rfm(period: $period, segments: $segments, membership: $membership) {
        asOf { time dataVersion }
        partial
        groups { group clients revenue { amount } }
        clients(first: 100, group: $group) {
          totalCount
          nodes { client { id name } group recency frequency monetary daysSinceLast orders revenue { amount } }
        }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const AbcXyzQuery = graphql(`
  query AbcXyzGrid($period: PeriodInput, $segments: [ID!], $membership: MembershipInput, $abc: AbcClass!, $xyz: XyzClass, $chosen: Boolean!) {
    analysis {
      abcXyz(period: $period, segments: $segments, membership: $membership) {
        asOf { time dataVersion }
        partial
        cells { abc xyz clients value }
        clients(abc: $abc, xyz: $xyz, first: 100) @include(if: $chosen) { totalCount nodes { client { id name region manager { name } } } }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const ParetoQuery = graphql(`
  query ParetoCurve($period: PeriodInput, $segments: [ID!], $membership: MembershipInput, $metric: SaleMetric) {
    analysis {
      pareto(period: $period, segments: $segments, membership: $membership, metric: $metric) {
        asOf { time dataVersion }
        partial
        share
        bringers
        percentOfClients
        total
        lossTotal
        clients(first: 100) { totalCount nodes { client { id name } rank value share cumulativeShare } }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const DynamicsQuery = graphql(`
  query DynamicsOfSegments($period: PeriodInput, $segments: [ID!]) {
    analysis {
      segmentDynamics(period: $period, segments: $segments, step: MONTH) {
        asOf { time dataVersion }
        partial
        segments { segment { id name } steps { period { from to } known was entered left is enteredRevenue { amount } lostRevenue { amount } } }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const RetentionQuery = graphql(`
  query RetentionTriangle($period: PeriodInput, $segments: [ID!], $membership: MembershipInput, $mode: RetentionMode) {
    analysis {
      retention(period: $period, segments: $segments, membership: $membership, mode: $mode) {
        asOf { time dataVersion }
        partial
        months
        cohorts { month clients cells { months kept percent complete } }
        average { months clients kept }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const ForecastQuery = graphql(`
  query ForecastOfRevenue($segments: [ID!], $membership: MembershipInput) {
    analysis {
      forecast(segments: $segments, membership: $membership) {
        asOf { time dataVersion }
        partial
        total { ...Series }
        segments { segment { id name } ...Series }
      }
    }
    segments(first: 30, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const SeriesFragment = graphql(`
  fragment Series on ForecastSeries {
    history { month revenue { amount } }
    method
    beatsSeasonalNaive
    bounded
    months { month revenue { amount } low { amount } high { amount } }
    backtest { method forecasts mase weightedError bias }
  }
`);

export const AgeingQuery = graphql(`
  query ReceivablesByAge($segments: [ID!], $membership: MembershipInput) {
    analysis {
      receivables(segments: $segments, membership: $membership) {
        on
        asOf { time dataVersion }
        partial
        total { ...Owed }
        clients(first: 100) { totalCount nodes { client { id name manager { name } } owed { ...Owed } } }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const OwedFragment = graphql(`
  fragment Owed on AgeingDebt {
    debt { amount currency }
    overdue { amount }
    advance { amount }
    buckets { fromDays toDays amount { amount } }
  }
`);

export const StrayedQuery = graphql(`
  query LostAndSleepingClients($segments: [ID!], $membership: MembershipInput, $stage: LifeStage) {
    analysis {
      lostAndSleeping(segments: $segments, membership: $membership) {
        asOf { time dataVersion }
        partial
        stages { stage clients }
        clients(stage: $stage, first: 100) {
          totalCount
          nodes { client { id name phone manager { name } } stage lastPurchaseOn daysSince medianGap orders revenue { amount } }
        }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const BasketQuery = graphql(`
  query BoughtTogether($period: PeriodInput, $segments: [ID!], $membership: MembershipInput, $by: BasketCut, $unit: BasketUnit, $orderBy: BasketOrder) {
    analysis {
      basket(period: $period, segments: $segments, membership: $membership, by: $by, unit: $unit) {
        asOf { time dataVersion }
        partial
        n
        minCount
        rules(first: 100, orderBy: $orderBy) {
          totalCount
          nodes { x { ...Thing } y { ...Thing } nX nXY nXWithoutY support confidence lift }
        }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const ThingFragment = graphql(`
  fragment Thing on BasketItem {
    product { id name }
    group { id path }
  }
`);
