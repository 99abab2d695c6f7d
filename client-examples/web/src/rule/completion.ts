import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Client } from 'urql';
import { contextAt, type Context } from './context';
import { quote } from './quote';
import { ValuesQuery } from './rule.query';
import type { Filter, Vocabulary } from './vocabulary';

/** Completes words from the server's list and values from its data. */
export function completions(api: Client, words: Vocabulary) {
  return async (at: CompletionContext): Promise<CompletionResult | null> => {
    const context = contextAt(at.state.doc.toString(), at.pos, words);
    const typed = at.pos - context.from;
    if (typed === 0 && !at.explicit && context.kind !== 'value') return null;
    const options = context.kind === 'value' ? await values(api, context) : context.kind === 'parameter' ? parameters(context) : conditions(words);
    // The closing quote that the editor put after the opening one is replaced together with what was typed.
    const closed = context.kind === 'value' && context.quoted && at.state.sliceDoc(at.pos, at.pos + 1) === "'";
    return options.length > 0 ? { from: context.from, to: at.pos + (closed ? 1 : 0), options, filter: context.kind !== 'value' } : null;
  };
}

function conditions({ attributes, calls, joins }: Vocabulary): Completion[] {
  return [
    ...attributes.map(({ word, filter }) => ({ label: word, detail: word === filter.name ? undefined : filter.name, type: 'property', apply: `${word} ` })),
    ...calls.map(({ word, parameters }) => {
      const bare = parameters.every(({ filter }) => filter.type === 'NONE');
      return { label: word, detail: bare ? '()' : '(…)', type: 'function', apply: bare ? `${word}()` : `${word}(` };
    }),
    ...Object.values(joins).map((word) => ({ label: word, type: 'keyword', apply: `${word} ` })),
  ];
}

function parameters({ call }: Context & { kind: 'parameter' }): Completion[] {
  return call.parameters.filter(({ word }) => word !== '').map(({ word, filter }) => ({
    label: word,
    type: 'variable',
    apply: filter.type === 'NUMBER' ? `${word} > ` : `${word}: `,
  }));
}

const KEYWORDS: readonly Filter['type'][] = ['CHOICE', 'CHOICES'];

async function values(api: Client, { filter, search, quoted }: Context & { kind: 'value' }): Promise<Completion[]> {
  if (filter.type === 'NUMBER' || filter.type === 'PERIOD' || filter.type === 'SPAN' || filter.type === 'RANGE' || filter.type === 'DATE' || filter.type === 'NONE') return [];
  if (filter.values.length > 0) return filter.values.map(({ value, label }) => ({ label: value, detail: label, type: 'enum' }));
  const answer = await api.query(ValuesQuery, { filter: filter.name, search: search || null }).toPromise();
  return (answer.data?.segmentValueSuggestions ?? []).map(({ value, label, count }) => ({
    label,
    detail: count === null || count === undefined ? undefined : String(count),
    type: 'text',
    apply: !quoted && KEYWORDS.includes(filter.type) ? value : quote(filter.type === 'SEGMENT' ? label : value),
  }));
}

