export interface Told {
  code?: string;
  message: string;
  line?: number | null;
  column?: number | null;
}

/** Where in the text the server means: from its line and column, counted from 1, to the end of the word there. */
export function placeOf(text: string, { line, column }: Told): { from: number; to: number } {
  const lines = text.split('\n');
  if (!line || line > lines.length) return { from: 0, to: text.length };
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.min(start + (column ?? 1) - 1, text.length);
  const word = /^(?:'(?:[^'\\]|\\.)*'?|[\p{L}\p{N}_]+|[^\s])/u.exec(text.slice(from));
  return word ? { from, to: from + word[0].length } : { from: Math.max(0, from - 1), to: from };
}
