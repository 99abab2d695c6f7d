import type { FilterOperator } from '../gql/graphql';
import { quote } from './quote';
import type { Vocabulary, Word } from './vocabulary';

const SIGNS: Partial<Record<FilterOperator, string>> = { EQ: '=', NE: '!=', GT: '>', GTE: '>=', LT: '<', LTE: '<=' };
const ENGLISH: Partial<Record<FilterOperator, string>> = { CONTAINS: 'contains', STARTS_WITH: 'starts with' };
const RUSSIAN: Partial<Record<FilterOperator, string>> = { CONTAINS: 'содержит', STARTS_WITH: 'начинается с' };
const BARE = ['NUMBER', 'DATE', 'YES_NO'];

/** A condition as a rule writes it; several values of a list are parted by commas. */
export function conditionText({ word, filter }: Word, operator: FilterOperator, value: string, joins: Vocabulary['joins']): string {
  const russian = joins.and === 'и';
  if (operator === 'IS_NULL') return `${word} ${russian ? 'есть пусто' : 'is null'}`;
  const one = (text: string) => {
    const plain = text.trim();
    const choice = filter.values.find((known) => known.value === plain || known.label === plain);
    return choice ? choice.value : BARE.includes(filter.type) ? plain : quote(plain);
  };
  if (operator === 'IN' || operator === 'NOT_IN') {
    const list = value.split(',').filter((text) => text.trim() !== '').map(one).join(', ');
    return `${word} ${operator === 'NOT_IN' ? `${joins.not} ` : ''}${joins.in} (${list})`;
  }
  return `${word} ${SIGNS[operator] ?? (russian ? RUSSIAN : ENGLISH)[operator] ?? '='} ${one(value)}`;
}
