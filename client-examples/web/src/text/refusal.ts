import type { Language } from './language';
import { refusals } from './refusals';

/** What the server quotes in its sentence: names and values of the caller's. */
const QUOTED = /`([^`]+)`/g;
const MOST_QUOTED = 3;

export interface Told {
  code?: unknown;
  message: string;
}

/** Where in its words a refusal names what was refused; without such a place that follows the words. */
const PLACE = ': {}';

/** A refusal in the reader's language; one that the page has no words for as the server says it, with quotes that people use. */
export function refusal(language: Language, { code, message }: Told): string {
  const sentence = language === 'ru' && typeof code === 'string' ? refusals[code] : undefined;
  if (sentence === undefined) return message.replace(QUOTED, '“$1”');
  const quoted = [...new Set([...message.matchAll(QUOTED)].map((match) => match[1]))].slice(0, MOST_QUOTED);
  const placed = sentence.includes(PLACE) ? sentence : sentence.replace(/\.$/, `${PLACE}.`);
  return placed.replace(PLACE, () => (quoted.length === 0 ? '' : `: ${quoted.join(', ')}`));
}

const BY_STATUS: Record<number, string | undefined> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 413: 'TOO_LARGE', 429: 'TOO_MANY_DOWNLOADS' };

/** The code of a door that answers by its status alone. */
export const codeOf = (status: number | undefined): string | undefined => (status === undefined ? undefined : BY_STATUS[status]);
