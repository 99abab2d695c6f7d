import { graphql } from '../gql';

export const ViewerQuery = graphql(`
  query ImportViewer { viewer { role } }
`);

/** What else is needed to map columns: mappings that were saved, and columns that firms define themselves. */
export const MappingsQuery = graphql(`
  query ImportMappings($kind: ImportKind!) {
    importMappings(kind: $kind) { name columns { header column } }
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
