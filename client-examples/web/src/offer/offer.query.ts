import { graphql } from '../gql';

/** The card of one segment, and the segments to choose from; before one is chosen the choice alone. */
export const OfferQuery = graphql(`
  query OfferOfSegment($segment: ID!, $chosen: Boolean!, $period: PeriodInput, $membership: MembershipInput) {
    analysis {
      offerCard(segment: $segment, period: $period, membership: $membership) @include(if: $chosen) {
        segment { id name }
        period { from lastDay }
        asOf { time dataVersion }
        partial
        who { size base fields { field n missing values { value clients lift } } }
        what {
          n
          missing
          products { product { id name } n lift }
          gaps { x { product { id name } } y { product { id name price { amount currency } } } nX nXY nXWithoutY confidence lift }
        }
        when { gap { ...Quartiles } due { n value missing } weekdays { ...Rhythm } months { ...Rhythm } }
        price { paid { ...Quartiles } discounted { n value missing } discount { ...Quartiles } averageOrder { n value missing } }
        channel { n missing channels { channel interactions clients responses orders revenue { amount } } }
      }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const QuartilesFragment = graphql(`
  fragment Quartiles on OfferQuartiles { n lower median upper missing }
`);

export const RhythmFragment = graphql(`
  fragment Rhythm on OfferRhythm { n missing beats { number orders index } }
`);
