import { useQuery } from 'urql';
import { Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { ExplanationQuery } from './clients.query';

/** Every part of the rule with the client's own figures beside what is needed. */
export function Explanation({ client, segment }: { client: string; segment: string }) {
  const { t } = useText();
  const [{ data, error }, again] = useQuery({ query: ExplanationQuery, variables: { client, segment } });
  if (error && !data) return <Failure error={error} again={() => again()} />;
  if (!data) return <Skeleton rows={3} />;
  const { member, pinned, nodes } = data.membershipExplanation;
  return (
    <div className="why">
      <p>
        {member ? t.client.member : t.client.notMember}
        {pinned && `: ${pinned === 'IN' ? t.client.pinnedIn : t.client.pinnedOut}`}
      </p>
      <ul>
        {nodes.map((node, place) => (
          <li key={place} style={{ '--depth': node.depth }}>
            <span className={node.holds ? 'better' : 'worse'} role="img" aria-label={node.holds ? t.client.holds : t.client.fails}>{node.holds ? '✓' : '✕'}</span>
            <div>
              {node.sentence}
              {node.figures.map((figure) => (
                <div key={figure.label} className="muted">
                  {figure.label}: {t.client.actual} {figure.actual ?? '—'}{figure.needed && `, ${t.client.needed} ${figure.needed}`}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
