import type { Tree } from './tree';

/** Where a part stands: the places of its ancestors among their siblings, from the top. */
export type Path = readonly number[];

const parts = (tree: Tree): Tree[] => (tree.kind === 'not' ? [tree.part] : tree.kind === 'condition' ? [] : tree.parts);

function withParts(tree: Tree, next: Tree[]): Tree | null {
  if (tree.kind === 'not') return next[0] ? { kind: 'not', part: next[0] } : null;
  if (tree.kind === 'condition') return tree;
  if (next.length <= 1) return next[0] ?? null;
  return { kind: tree.kind, parts: next };
}

/** The tree with one part changed; a part changed to null is gone, and so is a group that is left with nothing. */
export function change(tree: Tree, path: Path, by: (part: Tree) => Tree | null): Tree | null {
  const [place, ...rest] = path;
  if (place === undefined) return by(tree);
  const next = parts(tree).flatMap((part, at) => {
    const changed = at === place ? change(part, rest, by) : part;
    return changed ? [changed] : [];
  });
  return withParts(tree, next);
}

export const negate = (part: Tree): Tree => (part.kind === 'not' ? part.part : { kind: 'not', part });

export const swap = (part: Tree): Tree =>
  part.kind === 'all' ? { kind: 'any', parts: part.parts } : part.kind === 'any' ? { kind: 'all', parts: part.parts } : part;

/** One more condition that must hold too; a group of `all` takes it in. */
export function addTo(tree: Tree | null, text: string): Tree {
  const condition: Tree = { kind: 'condition', text, from: 0, to: 0 };
  if (tree === null) return condition;
  return tree.kind === 'all' ? { kind: 'all', parts: [...tree.parts, condition] } : { kind: 'all', parts: [tree, condition] };
}
