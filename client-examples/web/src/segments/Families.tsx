import { Link } from 'react-router';
import type { SegmentsQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { useText } from '../text/language';

/** Families part all clients by one attribute; each shows how many segments it has. */
export function Families({ families }: { families: SegmentsQuery['segmentFamilies']['nodes'] }) {
  const { t, format } = useText();
  return (
    <Panel title={t.segments.families}>
      <ul className="inside plain-list">
        {families.map((family) => (
          <li key={family.id}>
            <Link to={`/overlap?segments=${family.segments.slice(0, 20).map((segment) => segment.id).join(',')}`}>{family.name}</Link>{' '}
            <span className="muted">
              {t.segments.familyOf} {t.common.quoted.replace('{name}', family.axis.label)} · {format.count(family.segments.length)} {format.plural(family.segments.length, t.segments.forms)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
