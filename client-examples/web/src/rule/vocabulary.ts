import type { RuleEditorQuery } from '../gql/graphql';
import type { Language } from '../text/language';

export type Filter = RuleEditorQuery['segmentFilters'][number];

export interface Word {
  word: string;
  filter: Filter;
}

export interface Call {
  word: string;
  parameters: Word[];
}

/** The words of a rule in one language, as the server names them. */
export interface Vocabulary {
  attributes: Word[];
  calls: Call[];
  joins: { and: string; or: string; not: string; in: string };
}

const JOINS = {
  ru: { and: 'и', or: 'или', not: 'не', in: 'в' },
  en: { and: 'and', or: 'or', not: 'not', in: 'in' },
};

/** What the server calls the whole criterion where it differs from its only label. */
const CALLS: Partial<Record<string, Record<Language, string>>> = { memberOf: { ru: 'сегмент', en: 'member' } };
const PERIOD = { ru: 'за', en: 'last' };

const spelt = (label: string) => label.trim().replaceAll(' ', '_');

export function vocabulary(filters: readonly Filter[], language: Language): Vocabulary {
  const calls = new Map<string, Call>();
  for (const filter of filters.filter((one) => one.criterion !== 'attribute')) {
    const [head = '', tail] = filter.label.split(':');
    const word = CALLS[filter.criterion]?.[language] ?? spelt(head);
    const call = calls.get(word) ?? { word, parameters: [] };
    calls.set(word, call);
    call.parameters.push({ word: filter.type === 'PERIOD' ? PERIOD[language] : spelt(tail ?? ''), filter });
  }
  return {
    attributes: filters.filter((filter) => filter.criterion === 'attribute').map((filter) => ({ word: spelt(filter.label), filter })),
    calls: [...calls.values()],
    joins: JOINS[language],
  };
}

const same = (one: string, other: string) => one.toLowerCase().replaceAll('ё', 'е') === other.toLowerCase().replaceAll('ё', 'е');

export const attributeOf = (words: Vocabulary, word: string): Word | undefined =>
  words.attributes.find((one) => same(one.word, word) || same(one.filter.name, word));

export const callOf = (words: Vocabulary, word: string): Call | undefined => words.calls.find((one) => same(one.word, word));

export const parameterOf = (call: Call, word: string): Word | undefined => call.parameters.find((one) => same(one.word, word));
