import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { LifeStage, LostAndSleepingClientsQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { StrayedQuery } from './analysis.query';
import { Asked, useScope } from './Scope';
import { Tiles } from './Tiles';

type Answer = LostAndSleepingClientsQuery['analysis']['lostAndSleeping'];
type Row = Answer['clients']['nodes'][number];
/** As a client may go through them. */
const STAGES: readonly LifeStage[] = ['POTENTIAL', 'ONE_TIME', 'REGULAR', 'SLEEPING', 'LOST'];
const STRAYED: readonly LifeStage[] = ['LOST', 'SLEEPING'];

/** Who stays away, and since when against his own habit. */
export function StrayedView() {
  const { t } = useText();
  const [stage, choose] = useChoice('stage');
  const { segments, membership } = useScope();
  const one = STRAYED.find((each) => each === stage) ?? null;
  const [state, again] = useQuery({ query: StrayedQuery, variables: { segments, membership, stage: one } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} timeless of={(data) => data.analysis.lostAndSleeping}>
      {({ analysis: { lostAndSleeping } }) => (
        <>
          <Panel title={t.analysis.stages}><Stages answer={lostAndSleeping} pressed={one ?? ''} press={(key) => choose(STRAYED.includes(key as LifeStage) && key !== stage ? key : null)} /></Panel>
          <Panel title={one ? t.enums.stage[one] : t.analysis.tabs.strayed}>
            {lostAndSleeping.clients.totalCount === 0 ? <Empty title={t.analysis.nobodyStrayed} hint={t.analysis.nobodyStrayedHint} /> : <Clients answer={lostAndSleeping} />}
          </Panel>
        </>
      )}
    </Asked>
  );
}

function Stages({ answer, pressed, press }: { answer: Answer; pressed: string; press: (stage: string) => void }) {
  const { t, format } = useText();
  const all = answer.stages.reduce((sum, one) => sum + one.clients, 0);
  return (
    <Tiles
      pressed={pressed}
      press={press}
      tiles={answer.stages.toSorted((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage)).map((one) => ({ key: one.stage, name: t.enums.stage[one.stage], figure: format.count(one.clients), note: format.percent(all > 0 ? (100 * one.clients) / all : null), weight: one.clients }))}
    />
  );
}

function Clients({ answer }: { answer: Answer }) {
  const { t, format } = useText();
  const columns: Column<Row>[] = [
    { key: 'name', head: t.client.name, width: 14, plain: (row) => row.client.name, cell: (row) => <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link> },
    { key: 'stage', head: t.analysis.stage, width: 7, cell: (row) => t.enums.stageOf[row.stage] },
    { key: 'last', head: t.analysis.lastPurchase, width: 7, cell: (row) => format.date(row.lastPurchaseOn) },
    { key: 'days', head: t.analysis.daysSince, width: 6, figure: true, cell: (row) => format.count(row.daysSince) },
    { key: 'gap', head: t.analysis.usualGap, width: 7, figure: true, cell: (row) => format.decimal(row.medianGap, 0) },
    { key: 'orders', head: t.analysis.ordersEver, width: 6, figure: true, cell: (row) => format.count(row.orders) },
    { key: 'revenue', head: t.analysis.revenueEver, width: 8, figure: true, cell: (row) => format.money(row.revenue.amount) },
    { key: 'manager', head: t.client.columns.manager, width: 9, wide: true, cell: (row) => row.client.manager?.name ?? NOTHING },
    { key: 'phone', head: t.client.columns.phone, width: 9, wide: true, cell: (row) => row.client.phone ?? NOTHING },
  ];
  return <Table label={t.analysis.tabs.strayed} columns={columns} rows={answer.clients.nodes} id={(row) => row.client.id} total={answer.clients.totalCount} height={40} />;
}
