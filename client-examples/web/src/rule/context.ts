import { attributeOf, callOf, parameterOf, type Call, type Filter, type Vocabulary } from './vocabulary';

/** What can stand where the cursor is: a word of the language, or a value of a filter. */
export type Context =
  | { kind: 'value'; from: number; search: string; filter: Filter; quoted: boolean }
  | { kind: 'parameter'; from: number; call: Call }
  | { kind: 'condition'; from: number };

interface Piece {
  text: string;
  from: number;
}

const PIECE = /'(?:[^'\\]|\\.)*'?|[\p{L}_][\p{L}\p{N}_]*|[^\s]/gu;
const isWord = (piece: Piece | undefined): piece is Piece => piece !== undefined && /^[\p{L}_]/u.test(piece.text);
const open = (piece: Piece | undefined) => piece?.text.startsWith("'") === true && (piece.text.length === 1 || !piece.text.endsWith("'"));

export function contextAt(text: string, at: number, words: Vocabulary): Context {
  const pieces: Piece[] = [...text.slice(0, at).matchAll(PIECE)].map((match) => ({ text: match[0], from: match.index }));
  const last = pieces.at(-1);
  const quoted = open(last);
  const typing = quoted || (isWord(last) && last.from + last.text.length === at);
  const from = typing && last ? last.from : at;
  const before = typing ? pieces.slice(0, -1) : pieces;
  const search = typing && last ? last.text.replace(/^'/, '') : '';
  const filter = valueOf(before, words);
  const list = before.at(-1)?.text === ',' && enclosing(before, words) !== undefined;
  if (filter && (quoted || (expectsValue(before) && !list))) return { kind: 'value', from, search, filter, quoted };
  const call = enclosing(before, words);
  return call ? { kind: 'parameter', from, call } : { kind: 'condition', from };
}

const expectsValue = (before: Piece[]) => /^(=|:|>|<|≠|\(|,|в|in|contains|содержит)$/i.test(before.at(-1)?.text ?? '');

/** The call whose parenthesis is still open, if any. */
function enclosing(before: Piece[], words: Vocabulary): Call | undefined {
  const opened = lastOpen(before);
  const head = opened > 0 ? before[opened - 1] : undefined;
  return isWord(head) ? callOf(words, head.text) : undefined;
}

function lastOpen(before: Piece[]): number {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const { text } = before[at] as Piece;
    if (text === ')') depth++;
    if (text === '(' && depth-- === 0) return at;
  }
  return -1;
}

/** The filter that a value here would belong to: of the nearest word to the left that names one. */
function valueOf(before: Piece[], words: Vocabulary): Filter | undefined {
  const call = enclosing(before, words);
  for (let at = before.length - 1; at >= 0; at--) {
    const piece = before[at] as Piece;
    if (call && piece.text === '(' && before[at - 1] && callOf(words, (before[at - 1] as Piece).text) === call) {
      return call.parameters.length > 0 && at === before.length - 1 ? only(call) : undefined;
    }
    if (!isWord(piece)) continue;
    const found = call ? parameterOf(call, piece.text) : attributeOf(words, piece.text);
    if (found) return found.filter;
    const classes = callBefore(before, at, words);
    if (classes) return classes;
  }
  return undefined;
}

/** `member('…')` and its like take one value without a name. */
const only = (call: Call) => (call.parameters.length === 1 || call.parameters[0]?.word === '' ? call.parameters[0]?.filter : undefined);

/** `stage in (…)` and `abc(…) in (…)`: the choices of the call itself. */
function callBefore(before: Piece[], at: number, words: Vocabulary): Filter | undefined {
  const piece = before[at] as Piece;
  const call = callOf(words, piece.text);
  return call?.parameters.find((one) => one.filter.type === 'CHOICES')?.filter;
}
