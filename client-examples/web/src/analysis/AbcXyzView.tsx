import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { AbcClass, AbcXyzGridQuery, XyzClass } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { Empty, NoSales } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { AbcXyzQuery } from './analysis.query';
import { Asked, useScope } from './Scope';
import { Tiles } from './Tiles';

type Answer = AbcXyzGridQuery['analysis']['abcXyz'];
type Row = NonNullable<Answer['clients']>['nodes'][number];

/** Importance by regularity: nine parts of the clients and those who cannot be told yet; a press on one lists its clients. */
export function AbcXyzView() {
  const { t } = useText();
  const [cell, choose] = useChoice('cell');
  const abc = (['A', 'B', 'C'].includes(cell.charAt(0)) ? cell.charAt(0) : 'A') as AbcClass;
  const xyz = (['X', 'Y', 'Z'].includes(cell.charAt(1)) ? cell.charAt(1) : null) as XyzClass | null;
  const [state, again] = useQuery({ query: AbcXyzQuery, variables: { ...useScope(), abc, xyz, chosen: cell !== '' } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} of={(data) => data.analysis.abcXyz}>
      {({ analysis: { abcXyz } }) =>
        abcXyz.cells.every((one) => one.clients === 0) ? (
          <Panel><NoSales /></Panel>
        ) : (
          <>
            <Panel title={t.analysis.tabs.xyz}><Grid answer={abcXyz} pressed={cell === '' ? '' : `${abc}${xyz ?? '-'}`} press={(key) => choose(key === cell ? null : key)} /></Panel>
            {cell !== '' && abcXyz.clients && <Panel title={`${abc}${xyz ?? ` · ${t.analysis.unclassed}`}`}>{abcXyz.clients.totalCount === 0 ? <Empty title={t.analysis.emptyCell} /> : <Clients clients={abcXyz.clients} />}</Panel>}
          </>
        )
      }
    </Asked>
  );
}

function Grid({ answer, pressed, press }: { answer: Answer; pressed: string; press: (cell: string) => void }) {
  const { t, format } = useText();
  const total = answer.cells.reduce((sum, one) => sum + Number(one.value), 0);
  const order = (xyz: XyzClass | null | undefined) => 'XYZ'.indexOf(xyz ?? '-') + (xyz ? 0 : 4);
  const cells = [...answer.cells].sort((a, b) => a.abc.localeCompare(b.abc) || order(a.xyz) - order(b.xyz));
  return (
    <>
      <Tiles
        columns={4}
        pressed={pressed}
        press={press}
        tiles={cells.map((one) => ({
          key: `${one.abc}${one.xyz ?? '-'}`, name: one.xyz ? `${one.abc}${one.xyz}` : `${one.abc} · ${t.analysis.unclassed}`, figure: format.count(one.clients),
          note: format.percent(total > 0 ? (100 * Number(one.value)) / total : null), weight: one.clients,
        }))}
      />
      <p className="inside chart-note">{t.analysis.xyzNote}</p>
    </>
  );
}

function Clients({ clients }: { clients: NonNullable<Answer['clients']> }) {
  const { t } = useText();
  const columns: Column<Row>[] = [
    { key: 'name', head: t.client.name, width: 18, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'region', head: t.client.columns.region, width: 12, cell: (row) => row.client.region ?? NOTHING },
    { key: 'manager', head: t.client.columns.manager, width: 12, cell: (row) => row.client.manager?.name ?? NOTHING },
  ];
  return <Table label="ABC-XYZ" columns={columns} rows={clients.nodes} id={(row) => row.client.id} total={clients.totalCount} />;
}
