import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for the documents in src, from the schema that the server prints. */
const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          CronExpression: 'string',
          Currency: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          Matrix: 'number[][]',
        },
      },
    },
  },
};

export default config;
