import { Link } from 'react-router';
import { Panel } from '../parts/Page';
import { RuleTree } from '../rule/RuleTree';
import { readTree } from '../rule/tree';
import { useText } from '../text/language';
import type { SegmentAnswer } from './SegmentPage';

/** The rule in words, as text and as a tree, and how it came to be. */
export function RuleView({ segment }: { segment: SegmentAnswer }) {
  const { t } = useText();
  const rule = segment.rule;
  if (!rule) return <Panel><p className="inside">{t.segment.noRule}</p></Panel>;
  const tree = readTree(rule.text);
  const dependents = (segment.dependents ?? []).filter((one) => 'name' in one);
  return (
    <div className="panels">
      <Panel title={t.segment.sentence}><p className="inside">{rule.sentence}</p></Panel>
      <Panel title={t.segment.text}><pre className="inside rule-text">{rule.text}</pre></Panel>
      {tree && <Panel title={t.segment.tree}><div className="inside"><RuleTree tree={tree} /></div></Panel>}
      {dependents.length > 0 && (
        <Panel title={t.segment.usedBy}>
          <ul className="plain-list">{dependents.map((one) => <li key={one.id}><Link to={`/segments/${one.id}?tab=rule`}>{one.name}</Link></li>)}</ul>
        </Panel>
      )}
      <Panel title={t.segment.changes}><RuleChanges segment={segment} /></Panel>
    </div>
  );
}

const SIGN = { ADDED: '+', REMOVED: '−', SAME: ' ' };
const TONE = { ADDED: 'better', REMOVED: 'worse', SAME: 'muted' };

function RuleChanges({ segment }: { segment: SegmentAnswer }) {
  const { t, format } = useText();
  if (segment.ruleHistory.nodes.length === 0) return <p className="inside muted">{t.segment.noChanges}</p>;
  return (
    <ol className="plain-list">
      {segment.ruleHistory.nodes.map((version) => (
        <li key={version.number}>
          <span className="muted">{format.dateTime(version.changedAt)} · {version.changedBy}</span>
          <pre className="rule-text">
            {version.diff.map((line, place) => (
              <span key={place} className={TONE[line.kind]}>{SIGN[line.kind]} {line.text}{'\n'}</span>
            ))}
          </pre>
        </li>
      ))}
    </ol>
  );
}
