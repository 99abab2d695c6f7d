import { Link } from 'react-router';
import { Panel } from '../parts/Page';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import type { Card } from './ClientPage';
import { Explanation } from './Explanation';

/** Where the client belongs, since when and why. */
export function SegmentsOf({ client }: { client: Card }) {
  const { t, format } = useText();
  const [why, ask] = useChoice('why');
  return (
    <Panel title={t.client.segments}>
      {client.segments.length === 0 && <p className="inside muted">{t.client.noSegments}</p>}
      <ul className="memberships">
        {client.segments.map(({ segment, since, via }) => {
          const open = why === segment.id;
          return (
            <li key={segment.id}>
              <div className="row">
                <Link to={`/segments/${segment.id}`}>{segment.name}</Link>
                <span className="muted">{since && `${t.client.since} ${format.date(since)} · `}{t.enums.via[via]}</span>
                <button type="button" className="button quiet small" aria-expanded={open} onClick={() => ask(open ? null : segment.id)}>
                  {open ? t.client.hide : `${t.client.why}?`}
                </button>
              </div>
              {open && <Explanation client={client.id} segment={segment.id} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
