import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { RfmGroup, RfmMapQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { NoSales } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import { useOneOf } from '../url/urlState';
import { RfmQuery } from './analysis.query';
import { Tiles } from './Tiles';
import { Asked, useScope } from './Scope';

type Rfm = RfmMapQuery['analysis']['rfm'];
type Row = Rfm['clients']['nodes'][number];

/** Clients by how lately, how often and for how much they bought; a press on a group lists its clients. */
export function RfmView() {
  const { t } = useText();
  const [group, choose] = useOneOf<RfmGroup, ''>('group', t.enums.rfm, '');
  const [state, again] = useQuery({ query: RfmQuery, variables: { ...useScope(), group: group || null } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} of={(data) => data.analysis.rfm}>
      {({ analysis: { rfm } }) => <Map rfm={rfm} group={group} choose={choose} empty={<Panel><NoSales /></Panel>} />}
    </Asked>
  );
}

function Map({ rfm, group, choose, empty }: { rfm: Rfm; group: RfmGroup | ''; choose: (group: string | null) => void; empty: ReactNode }) {
  const { t, format } = useText();
  const all = rfm.groups.reduce((sum, one) => sum + one.clients, 0);
  const revenue = rfm.groups.reduce((sum, one) => sum + Number(one.revenue.amount), 0);
  const best = [...rfm.groups].sort((a, b) => Number(b.revenue.amount) - Number(a.revenue.amount))[0];
  if (all === 0 || !best) return empty;
  const share = (part: number, whole: number) => format.percent(whole > 0 ? (100 * part) / whole : null);
  return (
    <>
      <p>{t.analysis.sentence.replace('{name}', t.enums.rfm[best.group]).replace('{share}', share(Number(best.revenue.amount), revenue)).replace('{clients}', share(best.clients, all))}</p>
      <Panel title={t.analysis.tabs.rfm}>
        <Tiles
          pressed={group}
          press={(key) => choose(key === group ? null : key)}
          tiles={rfm.groups.map((one) => ({ key: one.group, name: t.enums.rfm[one.group], figure: format.count(one.clients), note: format.moneyShort(one.revenue.amount), weight: one.clients / all }))}
        />
      </Panel>
      <Panel title={group === '' ? t.client.title : t.enums.rfm[group]}><Clients rfm={rfm} /></Panel>
    </>
  );
}

function Clients({ rfm }: { rfm: Rfm }) {
  const { t, format } = useText();
  const columns: Column<Row>[] = [
    { key: 'name', head: t.client.name, width: 16, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'group', head: t.analysis.group, width: 11, cell: (row) => t.enums.rfm[row.group] },
    { key: 'r', head: 'R', width: 3, figure: true, cell: (row) => row.recency },
    { key: 'f', head: 'F', width: 3, figure: true, cell: (row) => row.frequency },
    { key: 'm', head: 'M', width: 3, figure: true, cell: (row) => row.monetary },
    { key: 'days', head: t.analysis.daysSince, width: 7, wide: true, figure: true, cell: (row) => format.count(row.daysSinceLast) },
    { key: 'orders', head: t.analysis.orders, width: 6, wide: true, figure: true, cell: (row) => format.count(row.orders) },
    { key: 'revenue', head: t.analysis.revenue, width: 8, figure: true, cell: (row) => format.money(row.revenue.amount, 2) },
  ];
  return <Table label="RFM" columns={columns} rows={rfm.clients.nodes} id={(row) => row.client.id} total={rfm.clients.totalCount} height={40} />;
}
