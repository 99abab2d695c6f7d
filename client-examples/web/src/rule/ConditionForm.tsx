import { useId, useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import type { FilterOperator } from '../gql/graphql';
import { Select, useRested } from '../parts/Fields';
import { useText } from '../text/language';
import { conditionText } from './condition';
import { ValuesQuery } from './rule.query';
import type { Vocabulary } from './vocabulary';

/** One more condition on the client's card, by choosing instead of writing. */
export function ConditionForm({ words, add }: { words: Vocabulary; add: (condition: string) => void }) {
  const { t } = useText();
  const [name, setName] = useState('region');
  const [operator, setOperator] = useState<FilterOperator>('EQ');
  const [value, setValue] = useState('');
  const word = words.attributes.find((one) => one.filter.name === name) ?? words.attributes[0];
  if (!word) return null;
  const operators: FilterOperator[] = word.filter.operators.filter((one) => one !== 'BETWEEN');
  const taken = operators.includes(operator) ? operator : (operators[0] ?? 'EQ');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!word) return;
    add(conditionText(word, taken, value, words.joins));
    setValue('');
  }

  return (
    <form className="question" onSubmit={submit}>
      <Select label={t.rule.field} value={name} options={Object.fromEntries(words.attributes.map((one) => [one.filter.name, one.filter.label]))} choose={setName} />
      <Select label={t.rule.operator} value={taken} options={Object.fromEntries(operators.map((one) => [one, t.rule.operators[one]])) as Record<FilterOperator, string>} choose={(chosen) => setOperator(chosen || 'EQ')} />
      {taken !== 'IS_NULL' && <ValueField filter={word.filter.name} choices={word.filter.values} value={value} change={setValue} />}
      <button className="button" disabled={taken !== 'IS_NULL' && value.trim() === ''}>{t.rule.addCondition}</button>
    </form>
  );
}

function ValueField({ filter, choices, value, change }: { filter: string; choices: readonly { value: string; label: string }[]; value: string; change: (value: string) => void }) {
  const { t } = useText();
  const list = useId();
  const search = useRested(value.split(',').at(-1)?.trim() ?? '', 250);
  const [{ data }] = useQuery({ query: ValuesQuery, variables: { filter, search: search || null }, pause: choices.length > 0 || search === '' });
  const offered = choices.length > 0 ? choices : (data?.segmentValueSuggestions ?? []);
  return (
    <label className="field">
      <span>{t.rule.value}</span>
      <input value={value} list={list} maxLength={400} onChange={(event) => change(event.target.value)} />
      <datalist id={list}>{offered.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}</datalist>
    </label>
  );
}
