import { graphql } from '../gql';

/** A report as it will be printed, its first rows only. */
export const ReportQuery = graphql(`
  query ReportPreview($kind: ReportKind!, $period: PeriodInput, $segments: [ID!], $membership: MembershipInput, $locale: Locale, $parameters: [ReportParameterInput!]) {
    report(kind: $kind, period: $period, segments: $segments, membership: $membership, locale: $locale, parameters: $parameters) {
      title
      period { from lastDay }
      findings
      partial
      asOf { time dataVersion }
      sections { heading sentence columns { name kind } rows(first: 40) totals rowCount }
    }
  }
`);
