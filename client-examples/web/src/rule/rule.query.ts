import { graphql } from '../gql';

/** Everything an editor needs at first: words to complete with, templates, and the segment whose rule is changed. */
export const EditorQuery = graphql(`
  query RuleEditor($id: ID!, $exists: Boolean!, $text: String!, $written: Boolean!, $comparedWith: ID) {
    segmentFilters { name label type criterion parameter operators values { value label } }
    segmentTemplates { key name description text sentence forming cron }
    segment(id: $id) @include(if: $exists) { id name version forming importance memberCount rule { text } }
    segmentPreview(text: $text, comparedWith: $comparedWith) @include(if: $written) { ...Previewed }
    viewer { role }
  }
`);

/** The answer while somebody types; the older question is given up when a newer one is asked. */
export const PreviewQuery = graphql(`
  query RulePreview($text: String!, $comparedWith: ID) {
    segmentPreview(text: $text, comparedWith: $comparedWith) { ...Previewed }
  }
`);

export const ValuesQuery = graphql(`
  query RuleValues($filter: String!, $search: String) {
    segmentValueSuggestions(filter: $filter, search: $search, first: 20) { value label count }
  }
`);

export const CreateMutation = graphql(`
  mutation SegmentCreate($input: SegmentCreateInput!) {
    segmentCreate(input: $input) { segment { id } userErrors { field code message } }
  }
`);

export const UpdateMutation = graphql(`
  mutation SegmentUpdate($input: SegmentUpdateInput!) {
    segmentUpdate(input: $input) { segment { id version } userErrors { field code message } }
  }
`);

export const PreviewedFragment = graphql(`
  fragment Previewed on SegmentPreview {
    count
    sentence
    partial
    errors { code message line column }
    statistics(period: { last: { count: 12, unit: MONTH } }) { period { from lastDay } revenue { amount currency } orders buyers }
    members(first: 10) { nodes { id name region } }
    entering(first: 10) { totalCount nodes { id name } }
    leaving(first: 10) { totalCount nodes { id name } }
    asOf { time dataVersion }
  }
`);
