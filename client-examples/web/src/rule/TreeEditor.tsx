import { useMemo } from 'react';
import { useText } from '../text/language';
import { ConditionForm } from './ConditionForm';
import { RuleTree, type TreeActions } from './RuleTree';
import { readTree, writeTree, type Tree } from './tree';
import { addTo, change as changed, negate, swap, type Path } from './treeEdit';
import type { Vocabulary } from './vocabulary';

interface TreeEditorProps {
  text: string;
  change: (text: string) => void;
  words: Vocabulary;
  show: (from: number, to: number) => void;
}

/** The same rule as groups that can be changed by pressing; every change is written back into the text. */
export function TreeEditor({ text, change, words, show }: TreeEditorProps) {
  const { t } = useText();
  const tree = useMemo(() => readTree(text), [text]);
  const blank = text.trim() === '';
  const put = (next: Tree | null) => change(next ? writeTree(next, words.joins) : '');
  const at = (by: (part: Tree) => Tree | null) => (path: Path) => { if (tree) put(changed(tree, path, by)); };
  const actions: TreeActions = {
    negate: at(negate),
    swap: at(swap),
    remove: at(() => null),
    select: (part) => { if (part.kind === 'condition') show(part.from, part.to); },
  };
  return (
    <div className="inside stack">
      {tree ? <RuleTree tree={tree} actions={actions} /> : <p className="muted">{blank ? t.rule.emptyTree : t.rule.brokenTree}</p>}
      {(tree || blank) && <ConditionForm words={words} add={(condition) => put(addTo(tree, condition))} />}
    </div>
  );
}
