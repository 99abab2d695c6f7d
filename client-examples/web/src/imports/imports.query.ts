import { graphql } from '../gql';

/** The whole first paint: what may be taken in, and whose members a file may tell. */
export const ImportScreenQuery = graphql(`
  query ImportScreen($segment: ID!, $chosen: Boolean!, $name: String) {
    viewer { role }
    byHand: segments(first: 100, orderBy: NAME, filter: { forming: [MANUAL], nameContains: $name }) { totalCount nodes { id name forming family { id } } }
    ruled: segments(first: 100, orderBy: NAME, filter: { forming: [DYNAMIC, PERIODIC], nameContains: $name }) { totalCount nodes { id name forming family { id } } }
    segment(id: $segment) @include(if: $chosen) { id name forming family { id } }
  }
`);

/** What else is needed to map columns: mappings that were saved, and columns that firms define themselves. */
export const MappingsQuery = graphql(`
  query ImportMappings($kind: ImportKind!, $saved: Boolean!) {
    importMappings(kind: $kind) @include(if: $saved) { name columns { header column } }
    propertyDefinitions { code name }
    categories { code name }
  }
`);

export const SaveMappingMutation = graphql(`
  mutation ImportMappingSave($input: ImportMappingInput!) {
    importMappingSave(input: $input) { mapping { name } userErrors { code message } }
  }
`);

export const DeleteMappingMutation = graphql(`
  mutation ImportMappingDelete($kind: ImportKind!, $name: String!) {
    importMappingDelete(kind: $kind, name: $name) { deleted userErrors { code message } }
  }
`);
