const documents = import.meta.glob<string>('../../../queries/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('../../../queries/*.variables.json', { query: '?raw', import: 'default', eager: true });

/** Those that ask about whatever there is; the others need the id of something first. */
const FIRST = ['segments-list', 'rule-preview', 'abc', 'segment-templates', 'value-suggestions', 'segment-create'];
const PLACEHOLDER = /,?\s*"\w+": "\$\w+"/g;

const of = (files: Record<string, string>, name: string) => Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];

/** The example documents that callers copy, each in a tab with its variables. */
export const examples = FIRST.flatMap((name) => {
  const query = of(documents, `${name}.graphql`);
  return query ? [{ query, variables: of(variables, `${name}.variables.json`)?.replace(PLACEHOLDER, '') ?? '{}' }] : [];
});
