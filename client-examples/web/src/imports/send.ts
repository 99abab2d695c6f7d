import type { Language } from '../text/language';
import type { FileColumns } from './columns';
import type { Mode } from './kinds';
import { sentenceOf } from '../session/download';
import { authorizedFetch } from '../session/tokens';

export interface ImportChoice {
  kind: string;
  dryRun: boolean;
  stop: boolean;
  createMissing: boolean;
  /** Of a snapshot of debts: who is not in it owes nothing. */
  whole: boolean;
  /** Of a file of members: whose they are, and what becomes of them. */
  members: { segment: string; mode: Mode } | null;
}

export const isSame = (one: ImportChoice, other: ImportChoice): boolean => importAddress(one) === importAddress(other);

/** The door that takes a file of this kind, with what was chosen. */
export function importAddress({ kind, dryRun, stop, createMissing, whole, members }: ImportChoice): string {
  const search = new URLSearchParams();
  if (dryRun) search.set('dryRun', 'true');
  if (stop) search.set('onError', 'stop');
  if (createMissing) search.set('createMissing', 'true');
  if (whole) search.set('whole', 'true');
  if (members) {
    search.set('segment', members.segment);
    search.set('mode', members.mode);
  }
  return `/imports/${kind}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

/** Sends the file, with what its headers mean beyond what they say; answers the id of the job that takes it in. */
export async function send(file: File, choice: ImportChoice, columns: string | null, language: Language): Promise<string> {
  const body = new FormData();
  if (columns !== null) body.set('columns', columns);
  body.set('file', file);
  return ((await posted(importAddress(choice), body, language)) as { id: string }).id;
}

/** What the columns of the file mean or may mean; of a text its start is enough. */
export async function askColumns(file: File, kind: string, language: Language, signal: AbortSignal): Promise<FileColumns> {
  const body = new FormData();
  body.set('file', await startOf(file), file.name);
  return (await posted(`/imports/${kind}/columns`, body, language, signal)) as FileColumns;
}

async function posted(address: string, body: FormData, language: Language, signal?: AbortSignal): Promise<unknown> {
  const answer = await authorizedFetch(address, { method: 'POST', body, headers: { 'Accept-Language': language }, signal: signal ?? null });
  if (!answer.ok) throw new Error(await sentenceOf(answer, language));
  return answer.json();
}

const START = 1 << 20;
const LINE_END = 10;

/** The first whole lines of a long text; a workbook can be read as a whole only. */
export async function startOf(file: Blob): Promise<Blob> {
  if (file.size <= START) return file;
  const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
  const isWorkbook = start[0] === 0x50 && start[1] === 0x4b;
  const end = start.lastIndexOf(LINE_END) + 1;
  return isWorkbook || end === 0 ? file : file.slice(0, end);
}

export const COUNTS = ['rows', 'created', 'changed', 'unchanged', 'rejected', 'warned'] as const;
export type Summary = Partial<Record<(typeof COUNTS)[number], number>>;

/** A fault of a rejected row, or what should be known of one that lands. */
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

/** The first faults of its rejected rows, as the file goes. */
export const readRefused = (text: string | null | undefined): readonly Refused[] => listed(text, 'refused');

/** The first of what should be known of rows that land all the same. */
export const readWarnings = (text: string | null | undefined): readonly Refused[] => listed(text, 'warnings');

/** Whether anything of it would land, or has. */
export const lands = ({ created = 0, changed = 0 }: Summary): boolean => created + changed > 0;

/** Whether it was only checked, or nothing of it was to land. */
export const isWritten = (text: string | null | undefined): boolean => (told(text) as { landed?: unknown }).landed !== false;

function listed(text: string | null | undefined, name: string): readonly Refused[] {
  const list = (told(text) as Record<string, unknown>)[name];
  return Array.isArray(list) ? (list as Refused[]).toSorted((one, other) => one.row - other.row) : [];
}

function told(text: string | null | undefined): object {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
