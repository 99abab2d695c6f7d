/**
 * The and-or-not shape of a rule's text. The text stays the one source: a condition is kept as it was written, and only the shape
 * around it is changed here; the server alone says whether a condition makes sense.
 */
export type Tree =
  | { kind: 'all' | 'any'; parts: Tree[] }
  | { kind: 'not'; part: Tree }
  | { kind: 'condition'; text: string; from: number; to: number };

interface Token {
  text: string;
  from: number;
  to: number;
  word: boolean;
}

const AND = ['and', 'и'];
const OR = ['or', 'или'];
const NOT = ['not', 'не'];
const TOKEN = /'(?:[^'\\]|\\.|'')*'|[\p{L}_][\p{L}\p{N}_]*|[^\s]/gu;

const isWord = (token: Token | undefined, words: string[]) => token !== undefined && token.word && words.includes(token.text.toLowerCase());

function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    word: /^[\p{L}_]/u.test(match[0]),
  }));
}

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly all: Token[];

  constructor(text: string) {
    this.text = text;
    this.all = tokens(text);
  }

  whole(): Tree | null {
    const tree = this.joined('any');
    return this.at === this.all.length ? tree : null;
  }

  private joined(kind: 'all' | 'any'): Tree | null {
    const parts: Tree[] = [];
    do {
      const part = kind === 'any' ? this.joined('all') : this.operand();
      if (part === null) return null;
      parts.push(part);
    } while (this.take(kind === 'any' ? OR : AND));
    return parts.length === 1 ? (parts[0] ?? null) : { kind, parts };
  }

  private take(words: string[]): boolean {
    const found = isWord(this.all[this.at], words);
    if (found) this.at++;
    return found;
  }

  private operand(): Tree | null {
    if (this.take(NOT)) {
      const part = this.operand();
      return part && { kind: 'not', part };
    }
    if (this.all[this.at]?.text !== '(') return this.condition();
    this.at++;
    const inside = this.joined('any');
    if (inside === null || this.all[this.at]?.text !== ')') return null;
    this.at++;
    return inside;
  }

  /** Up to the next `and`, `or` or closing parenthesis that is not its own; the `not` of `not in` belongs to it. */
  private condition(): Tree | null {
    const first = this.all[this.at];
    if (first === undefined || !first.word) return null;
    let depth = 0;
    let between = false;
    let last = first;
    for (; this.at < this.all.length; this.at++) {
      const token = this.all[this.at] as Token;
      if (depth === 0 && (token.text === ')' || isWord(token, OR) || (isWord(token, AND) && !between))) break;
      if (isWord(token, AND)) between = false;
      if (depth === 0 && isWord(token, ['between', 'между'])) between = true;
      if (token.text === '(') depth++;
      if (token.text === ')') depth--;
      last = token;
    }
    return depth === 0 ? { kind: 'condition', text: this.text.slice(first.from, last.to), from: first.from, to: last.to } : null;
  }
}

/** Null when the text has no such shape, for example while a parenthesis is still open. */
export const readTree = (text: string): Tree | null => (text.trim() === '' ? null : new Reader(text).whole());

export interface JoiningWords {
  and: string;
  or: string;
  not: string;
}

export function writeTree(tree: Tree, words: JoiningWords): string {
  switch (tree.kind) {
    case 'condition':
      return tree.text;
    case 'not':
      return `${words.not} ${grouped(tree.part, words, tree.part.kind === 'all' || tree.part.kind === 'any')}`;
    case 'all':
      return tree.parts.map((part) => grouped(part, words, part.kind === 'any' || part.kind === 'all')).join(` ${words.and} `);
    case 'any':
      return tree.parts.map((part) => grouped(part, words, part.kind === 'any')).join(` ${words.or} `);
  }
}

const grouped = (tree: Tree, words: JoiningWords, parentheses: boolean) =>
  parentheses ? `(${writeTree(tree, words)})` : writeTree(tree, words);
