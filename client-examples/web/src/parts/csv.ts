import type { Language } from '../text/language';
import type { Column } from './Table';

/** A cell of a file; what a spreadsheet would take for a formula is kept a text, except for numbers. */
export function csvCell(text: string): string {
  const flat = text.replace(/[\u202f\u00a0]/g, ' ').replace(/\u2212/g, '-');
  const safe = /^[=@+\t\r]|^-(?!\d[\d ,.]*$)/.test(flat) ? `'${flat}` : flat;
  return /[";,\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv<T>(columns: readonly Column<T>[], rows: readonly T[], language: Language): string {
  const separator = language === 'ru' ? ';' : ',';
  const lines = [
    columns.map((column) => csvCell(column.head)),
    ...rows.map((row, place) => columns.map((column) => csvCell(column.plain ? column.plain(row) : textOf(column.cell(row, place))))),
  ];
  return `\ufeff${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n`;
}

const textOf = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');

/** Saves what a table shows, as it shows it. */
export function saveCsv<T>(name: string, columns: readonly Column<T>[], rows: readonly T[], language: Language): void {
  saveBlob(new Blob([toCsv(columns, rows, language)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
