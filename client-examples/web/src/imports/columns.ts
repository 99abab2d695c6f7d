import type { ImportMappingsQuery } from '../gql/graphql';
import type { Language } from '../text/language';
import type { Texts } from '../text/ru';

/** A column of the file, and what the server makes of its header. */
export interface FileColumn {
  header: string;
  column: string | null;
  guessed: boolean;
  samples: readonly string[];
}

/** A column that such files may have, with all names it goes by. */
export interface KnownColumn {
  name: string;
  names: readonly string[];
  required: boolean;
}

export interface FileColumns {
  headerRow: number;
  columns: readonly FileColumn[];
  known: readonly KnownColumn[];
  /** Of columns that are many, such as `property:`. */
  prefixes: readonly string[];
}

export type SavedMapping = NonNullable<ImportMappingsQuery['importMappings']>[number];

/** Our column by the file's header; empty is left out. */
export type Mapped = Readonly<Record<string, string>>;

/** What a row of the file's columns says about its choice. */
export type Standing = 'named' | 'guessed' | 'unknown' | 'left' | 'chosen' | 'twice';

/** How the server tells headers equal. */
const keyOf = (header: string): string => header.normalize('NFC').trim().toLowerCase().replaceAll('ё', 'е').replaceAll(' ', '_').replaceAll('._', '.');

const isNamed = ({ column, guessed }: FileColumn): boolean => column !== null && !guessed;

/** As the headers read, guesses where nothing else takes their column, and before all that what was saved. */
export function firstMapped(columns: readonly FileColumn[], saved: SavedMapping | undefined): Mapped {
  const kept = new Map(saved?.columns.map(({ header, column }) => [keyOf(header), column ?? '']));
  const mapped: Record<string, string> = {};
  for (const one of columns) mapped[one.header] = kept.get(keyOf(one.header)) ?? (isNamed(one) ? one.column ?? '' : '');
  const taken = new Set(Object.values(mapped));
  for (const { header, column, guessed } of columns) {
    if (!guessed || column === null || taken.has(column) || kept.has(keyOf(header))) continue;
    mapped[header] = column;
    taken.add(column);
  }
  return mapped;
}

export function standingOf(one: FileColumn, mapped: Mapped, chosen: Mapped, saved: SavedMapping | undefined): Standing {
  const column = mapped[one.header] ?? '';
  if (column !== '' && Object.values(mapped).filter((other) => other === column).length > 1) return 'twice';
  const said = chosen[one.header] !== undefined || saved?.columns.some(({ header }) => keyOf(header) === keyOf(one.header));
  if (column === '') return said || one.column !== null ? 'left' : 'unknown';
  if (isNamed(one) && column === one.column) return 'named';
  return said ? 'chosen' : 'guessed';
}

/** What every such file must have and nothing of this one is. */
export const lacking = (known: readonly KnownColumn[], mapped: Mapped): KnownColumn[] => {
  const there = new Set(Object.values(mapped));
  return known.filter(({ name, required }) => required && !there.has(name));
};

/** What the server would not read so by itself, as its door takes it; null where it would read all. */
export function toSend(columns: readonly FileColumn[], mapped: Mapped): string | null {
  const differing = columns.filter((one) => !isNamed(one) || mapped[one.header] !== one.column);
  return differing.length === 0 ? null : JSON.stringify(Object.fromEntries(differing.map(({ header }) => [header, mapped[header] || null])));
}

/** The saved mapping that knows most of a file's headers, of those that know all which the server does not. */
export function fitting(columns: readonly FileColumn[], saved: readonly SavedMapping[]): SavedMapping | undefined {
  const strange = columns.filter((one) => !isNamed(one)).map(({ header }) => keyOf(header));
  if (strange.length === 0) return undefined;
  const known = (mapping: SavedMapping) => new Set(mapping.columns.map(({ header }) => keyOf(header)));
  const shared = (mapping: SavedMapping) => columns.filter(({ header }) => known(mapping).has(keyOf(header))).length;
  return saved.filter((mapping) => strange.every((header) => known(mapping).has(header))).sort((one, other) => shared(other) - shared(one))[0];
}

/** What a reader calls a column of ours: as his file does, else as such files do. */
export function calledBy(name: string, { known, mapped }: { known: readonly KnownColumn[]; mapped: Mapped }, language: Language, own: Texts['mapping']['own']): string {
  const header = Object.keys(mapped).find((one) => mapped[one] === name);
  return header ?? labelOf(known.find((one) => one.name === name) ?? { name, names: [] }, language, own);
}

const ACRONYMS = /^(инн|кпп|оквэд|ндс|inn|kpp|okved|vat|id)$/;

/** Our name of a column in the reader's language: the first that files go by, written as a label. */
export function labelOf({ name, names }: Pick<KnownColumn, 'name' | 'names'>, language: Language, own: Texts['mapping']['own']): string {
  const usual = language === 'ru' ? names.find((one) => /[а-яё]/i.test(one)) ?? name : name.replaceAll('_', ' ');
  const words = usual.split(' ').map((word) => (ACRONYMS.test(word) ? word.toUpperCase() : word)).join(' ');
  return own[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
