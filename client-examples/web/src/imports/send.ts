import type { Language } from '../text/language';
import { sentenceOf } from '../session/download';
import { authorizedFetch } from '../session/tokens';

export interface ImportChoice {
  kind: string;
  dryRun: boolean;
  stop: boolean;
  createMissing: boolean;
}

/** The door that takes a file of this kind, with what was chosen. */
export function importAddress({ kind, dryRun, stop, createMissing }: ImportChoice): string {
  const search = new URLSearchParams();
  if (dryRun) search.set('dryRun', 'true');
  if (stop) search.set('onError', 'stop');
  if (createMissing) search.set('createMissing', 'true');
  return `/imports/${kind}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

/** Sends the file; answers the id of the job that takes it in. */
export async function send(file: File, choice: ImportChoice, language: Language): Promise<string> {
  const body = new FormData();
  body.set('file', file);
  const answer = await authorizedFetch(importAddress(choice), { method: 'POST', body, headers: { 'Accept-Language': language } });
  if (!answer.ok) throw new Error(await sentenceOf(answer, language));
  return ((await answer.json()) as { id: string }).id;
}

export const COUNTS = ['rows', 'created', 'changed', 'unchanged', 'rejected'] as const;
export type Summary = Partial<Record<(typeof COUNTS)[number], number>>;

/** A fault of a rejected row. */
export interface Refused {
  row: number;
  column: string;
  value: string;
  code: string;
  message: string;
}

/** The counts of a finished import; nothing when the text is none. */
export const readSummary = (text: string | null | undefined): Summary =>
  Object.fromEntries(Object.entries(told(text)).filter(([name, value]) => (COUNTS as readonly string[]).includes(name) && typeof value === 'number'));

/** The first faults of its rejected rows. */
export function readRefused(text: string | null | undefined): readonly Refused[] {
  const { refused } = told(text) as { refused?: unknown };
  return Array.isArray(refused) ? (refused as Refused[]) : [];
}

function told(text: string | null | undefined): object {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
