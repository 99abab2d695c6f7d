import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { OverlapCellQuery } from '../gql/graphql';
import { Files } from '../parts/Files';
import { Figures, Panel } from '../parts/Page';
import { Empty, Failure, Skeleton } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice } from '../url/urlState';
import type { Overlap } from './Answer';
import { CellQuery } from './overlap.query';
import { cellFile, ruleOf } from './shares';

type Preview = OverlapCellQuery['segmentPreview'];
type Row = NonNullable<Preview['members']>['nodes'][number];

interface CellProps {
  overlap: Overlap;
  ids: string[];
  /** Whether clients who are in other segments too are left out. */
  alone: boolean;
  close: () => void;
}

/** The clients of what was pressed and what they bought; they can be made a segment of their own. */
export function Cell({ overlap, ids, alone, close }: CellProps) {
  const { t, language, refused } = useText();
  const [period] = useChoice('period', USUAL_PERIOD);
  const names = (within: boolean) => overlap.segments.filter((one) => ids.includes(one.id) === within).map((one) => one.name);
  const text = ruleOf(names(true), alone ? names(false) : []);
  const title = names(true).join(' ∩ ');
  const [{ data, error, fetching }, again] = useQuery({ query: CellQuery, variables: { text, period: periodOr(period) } });
  const preview = fetching ? undefined : data?.segmentPreview;
  return (
    <Panel
      title={title}
      aside={
        <span className="actions">
          {preview?.count ? <Files key={ids.join()} address={(format) => cellFile(format, overlap.segments.map((one) => one.id), ids, alone, language)} name="clients" /> : null}
          <Link className="button" to={`/rule?text=${encodeURIComponent(text)}`}>{t.segments.create}</Link>
          <button type="button" className="button quiet" onClick={close}>{t.common.close} ✕</button>
        </span>
      }
    >
      {error && !data ? (
        <Failure error={error} again={() => again()} />
      ) : !preview ? (
        <Skeleton rows={6} />
      ) : preview.count ? (
        <>
          <div className="inside"><Shared preview={preview} overlap={overlap} ids={alone ? [] : ids} /></div>
          <Clients preview={preview} name={title} />
        </>
      ) : (
        <Empty title={preview.errors[0] ? refused(preview.errors[0]) : t.overlap.nobody} />
      )}
    </Panel>
  );
}

function Shared({ preview, overlap, ids }: { preview: Preview; overlap: Overlap; ids: string[] }) {
  const { t, format } = useText();
  const pair = ids.length === 2 ? overlap.pairs.nodes.find((one) => ids.includes(one.a) && ids.includes(one.b)) : undefined;
  const percent = (share: string | null | undefined) => format.percent(share ? Number(share) * 100 : null);
  const part = (id: string) => `${t.overlap.containment} ${t.common.quoted.replace('{name}', overlap.segments.find((segment) => segment.id === id)?.name ?? '')}`;
  const figures: [string, string][] = [
    [t.overlap.clients, format.count(preview.count)],
    [t.overlap.revenue, format.moneySigned(preview.statistics?.revenue.amount, preview.statistics?.revenue.currency)],
    [t.overlap.margin, format.moneySigned(preview.statistics?.margin.amount, preview.statistics?.revenue.currency)],
    [t.overlap.orders, format.count(preview.statistics?.orders)],
  ];
  if (pair) {
    figures.push([part(pair.a), percent(pair.containmentAB)], [part(pair.b), percent(pair.containmentBA)], [t.overlap.jaccard, percent(pair.jaccard)], [t.overlap.lift, format.decimal(pair.lift, 2)]);
  }
  return <Figures of={figures} />;
}

function Clients({ preview, name }: { preview: Preview; name: string }) {
  const { t } = useText();
  const columns: Column<Row>[] = [
    { key: 'name', head: t.client.name, width: 16, plain: (row) => row.name, cell: (row) => <Link to={`/clients/${row.id}`}>{row.name}</Link> },
    { key: 'region', head: t.client.columns.region, width: 10, cell: (row) => row.region ?? NOTHING },
    { key: 'manager', head: t.client.columns.manager, width: 10, cell: (row) => row.manager?.name ?? NOTHING },
  ];
  return <Table label={name} columns={columns} rows={preview.members?.nodes ?? []} id={(row) => row.id} total={preview.count ?? 0} />;
}
