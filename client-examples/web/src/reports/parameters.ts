import type { ReportParameterType, ReportsQuery } from '../gql/graphql';
import type { Choices } from '../url/urlState';

export type ParameterDefinition = ReportsQuery['reportKinds'][number]['parameters'][number];
/** What was chosen, by name; what is as usual is left out. */
export type Parameters = Readonly<Record<string, string>>;

const IN_ADDRESS = 'with.';
const PATTERNS: Record<ReportParameterType, RegExp> = {
  INTEGER: /^\d{1,9}$/, INTEGERS: /^\d{1,9}(,\d{1,9})*$/, DECIMAL: /^\d{1,12}(\.\d{1,12})?$/, DATE: /^\d{4}-\d\d-\d\d$/, WORD: /^\w+$/, WORDS: /^\w+(,\w+)*$/,
};

/** What may be chosen for a report; nothing before the server has told. */
export const definitionsOf = (kinds: ReportsQuery['reportKinds'], kind: string): readonly ParameterDefinition[] =>
  kinds.find((one) => one.path === kind)?.parameters ?? [];

export const readParameters = (search: URLSearchParams): Parameters =>
  Object.fromEntries([...search].filter(([name]) => name.startsWith(IN_ADDRESS)).map(([name, value]) => [name.slice(IN_ADDRESS.length), value]));

/** Changes of an address after which it says these parameters and no others. */
export function parameterChoices(search: URLSearchParams, parameters: Parameters): Choices {
  const gone = Object.keys(readParameters(search)).map((name) => [IN_ADDRESS + name, null]);
  return Object.fromEntries([...gone, ...Object.entries(parameters).map(([name, value]) => [IN_ADDRESS + name, value])]) as Choices;
}

/** As the server reads it: no room between, and a point where people of this country write a comma. */
export function plain(type: ReportParameterType, typed: string): string {
  const text = type === 'WORD' || type === 'WORDS' ? typed : typed.replace(/\s+/g, '');
  return type === 'DECIMAL' ? text.replace(',', '.') : text;
}

/** Those of one report, as the server reads them; nothing of what is empty or as usual. */
export function given(definitions: readonly ParameterDefinition[], parameters: Parameters): { name: string; value: string }[] {
  return definitions
    .map(({ name, type, usual }) => ({ name, value: plain(type, parameters[name] ?? ''), usual }))
    .filter(({ value, usual }) => value !== '' && value !== usual)
    .map(({ name, value }) => ({ name, value }));
}

/** Whether a value cannot be what it stands for, so that the server need not be asked. */
export function isWrong({ type, least, most, words }: ParameterDefinition, typed: string): boolean {
  const value = plain(type, typed);
  if (value === '') return false;
  if (!PATTERNS[type].test(value)) return true;
  const parts = value.split(',');
  if (words.length > 0) return parts.some((one) => !words.includes(one)) || new Set(parts).size < parts.length;
  if (type === 'DATE') return Number.isNaN(Date.parse(value));
  return parts.some((one) => (least != null && Number(one) < Number(least)) || (most != null && Number(one) > Number(most)));
}
