import { useText } from '../text/language';
import type { Tree } from './tree';
import type { Path } from './treeEdit';

export interface TreeActions {
  negate: (path: Path) => void;
  swap: (path: Path) => void;
  remove: (path: Path) => void;
  select: (part: Tree) => void;
}

/** A rule as nested groups; with actions each part can be changed in place. */
export function RuleTree({ tree, actions, path = [] }: { tree: Tree; actions?: TreeActions; path?: Path }) {
  const { t } = useText();
  if (tree.kind === 'condition') {
    return (
      <div className="leaf">
        {actions ? (
          <button type="button" className="leaf-text" title={t.rule.select} onClick={() => actions.select(tree)}>{tree.text}</button>
        ) : (
          <code>{tree.text}</code>
        )}
        {actions && <Tools path={path} actions={actions} />}
      </div>
    );
  }
  const parts = tree.kind === 'not' ? [tree.part] : tree.parts;
  const head = tree.kind === 'not' ? t.rule.noneOf : tree.kind === 'all' ? t.rule.allOf : t.rule.anyOf;
  return (
    <div className={`branch ${tree.kind}`}>
      <div className="branch-head">
        <span>{head}</span>
        {actions && <Tools path={path} actions={actions} swappable={tree.kind !== 'not'} />}
      </div>
      <ul>
        {parts.map((part, place) => (
          <li key={place}><RuleTree tree={part} actions={actions} path={[...path, place]} /></li>
        ))}
      </ul>
    </div>
  );
}

function Tools({ path, actions, swappable = false }: { path: Path; actions: TreeActions; swappable?: boolean }) {
  const { t } = useText();
  return (
    <span className="tools">
      {swappable && <button type="button" className="button quiet small" onClick={() => actions.swap(path)}>{t.rule.swap}</button>}
      <button type="button" className="button quiet small" title={t.rule.negate} onClick={() => actions.negate(path)}>{t.rule.not}</button>
      <button type="button" className="button quiet small" aria-label={t.rule.removeCondition} title={t.rule.removeCondition} onClick={() => actions.remove(path)}>✕</button>
    </span>
  );
}
