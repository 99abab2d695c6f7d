import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RulePreviewQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { AsOfLine, Caveats, Failure } from '../parts/States';
import { useText } from '../text/language';
import { placeOf } from './places';
import type { Previewed } from './useRulePreview';

type Answer = RulePreviewQuery['segmentPreview'];

interface PreviewProps {
  asked: string;
  answer: Previewed;
  waiting: boolean;
  /** How many the segment has while its rule is as it was; there is nothing to count then. */
  members?: number | null;
  show: (place: { from: number; to: number }) => void;
  /** What stands between the figures and the people. */
  children: ReactNode;
}

/** How many fit, who they are, what is wrong. The last figures stay while new ones are counted. */
export function Preview({ asked, answer, waiting, members, show, children }: PreviewProps) {
  const { t, format } = useText();
  const preview = asked.trim() === '' || members !== undefined ? undefined : answer.data?.segmentPreview;
  const count = members ?? preview?.count ?? null;
  const said = () => {
    if (waiting && asked.trim() !== '') return t.rule.counting;
    if (members !== undefined) return t.rule.now;
    if (count !== null) return `${format.plural(count, t.common.clientsForms)} ${t.rule.fit}`;
    return asked.trim() === '' ? t.rule.countHere : '';
  };
  if (answer.error && !answer.data && members === undefined) return <Panel title={t.rule.count}><Failure error={answer.error} /></Panel>;
  return (
    <>
      <Panel>
        <div className="inside stack" aria-busy={waiting}>
          <div className={waiting ? 'count waiting' : 'count'} role="status">
            {(count !== null || waiting || members !== undefined) && <strong>{format.count(count)}</strong>}
            <span>{said()}</span>
          </div>
          {preview?.sentence && <p>{preview.sentence}</p>}
          <Caveats partial={preview?.partial} />
          {preview && preview.errors.length > 0 && <Faults errors={preview.errors} text={asked} show={show} />}
          {preview?.statistics && (
            <p className="muted">
              {t.rule.statistics} ({format.days(preview.statistics.period)}): {format.moneySigned(preview.statistics.revenue.amount, preview.statistics.revenue.currency)}, {t.segment.orders.toLowerCase()} {format.count(preview.statistics.orders)}
            </p>
          )}
          <AsOfLine asOf={preview?.asOf} />
        </div>
      </Panel>
      {children}
      {preview?.members && <Panel><div className="inside stack"><People preview={preview} /></div></Panel>}
    </>
  );
}

function Faults({ errors, text, show }: { errors: Answer['errors']; text: string; show: PreviewProps['show'] }) {
  const { t, refused } = useText();
  return (
    <div className="notice bad" role="alert">
      <strong>{t.rule.errors}</strong>
      <ul>
        {errors.map((error, place) => (
          <li key={place}>
            {refused(error)}{' '}
            {error.line && <button type="button" className="link" onClick={() => show(placeOf(text, error))}>{t.rule.line} {error.line}, {t.rule.column} {error.column}</button>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function People({ preview }: { preview: Answer }) {
  const { t, format } = useText();
  const change = (title: string, list: Answer['entering'], tone: string, sign: string, nobody: string) =>
    list && (
      <div>
        <h3>{title}: <span className={list.totalCount > 0 ? tone : undefined}>{list.totalCount > 0 && sign} {format.count(list.totalCount)}</span></h3>
        {list.totalCount === 0 ? <p className="muted">{nobody}</p> : <Names clients={list.nodes} />}
      </div>
    );
  return (
    <>
      {change(t.rule.entering, preview.entering, 'better', '▲', t.rule.nobodyEnters)}
      {change(t.rule.leaving, preview.leaving, 'worse', '▼', t.rule.nobodyLeaves)}
      {preview.members && <div><h3>{t.rule.members}</h3>{preview.members.nodes.length === 0 ? <p className="muted">{t.rule.nobody}</p> : <Names clients={preview.members.nodes} />}</div>}
    </>
  );
}

const Names = ({ clients }: { clients: readonly { id: string; name: string }[] }) => (
  <ul className="names">{clients.map((client) => <li key={client.id}><Link to={`/clients/${client.id}`}>{client.name}</Link></li>)}</ul>
);
