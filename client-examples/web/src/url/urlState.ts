import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type Choices = Record<string, string | null>;

/** The address with these choices; a choice that is empty or usual is left out, so that equal questions have equal addresses. */
export function withChoices(search: URLSearchParams, choices: Choices, usual: Record<string, string> = {}): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(choices)) {
    if (value === null || value === '' || value === usual[name]) next.delete(name);
    else next.set(name, value);
  }
  next.sort();
  return next;
}

export const readList = (text: string | null): string[] => (text ? [...new Set(text.split(',').filter(Boolean))] : []);

export const writeList = (values: readonly string[]): string => values.join(',');

/** One choice kept in the address: what the page shows can be sent as a link, and Back undoes it. */
export function useChoice(name: string, usual = ''): [string, (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = useCallback(
    // Of the address as it is now: who chooses when an answer has come may have been made before the last choice of others.
    // And shown at once: a box that waits for the whole page to follow looks as before until it has.
    (value: string | null) =>
      setSearch(() => withChoices(new URLSearchParams(window.location.search), { [name]: value }, { [name]: usual }), { flushSync: true }),
    [name, usual, setSearch],
  );
  return [search.get(name) ?? usual, choose];
}

/** One of these, kept in the address; whatever else stands there, as when it was mistyped, means the usual one. */
export function useOneOf<T extends string, U extends T | ''>(name: string, options: Readonly<Record<T, unknown>>, usual: U): [T | U, (value: string | null) => void] {
  const [text, choose] = useChoice(name, usual);
  return [oneOf(text, options) ?? usual, choose];
}

export const oneOf = <T extends string>(text: string, options: Readonly<Record<T, unknown>>): T | null => (Object.hasOwn(options, text) ? (text as T) : null);

export function useListChoice(name: string, usual = ''): [string[], (values: string[]) => void] {
  const [text, choose] = useChoice(name, usual);
  return [readList(text), (values) => choose(writeList(values))];
}
