import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { BasketCut, BasketOrder, BasketUnit, BoughtTogetherQuery, ThingFragment as Thing } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { periodText } from '../rule/periodText';
import { quote } from '../rule/quote';
import { useText, type Language } from '../text/language';
import { USUAL_PERIOD } from '../url/period';
import { useChoice, useOneOf } from '../url/urlState';
import { BasketQuery } from './analysis.query';
import { Asked, useScope } from './Scope';

type Basket = BoughtTogetherQuery['analysis']['basket'];
type Row = Basket['rules']['nodes'][number];

/** What goes together oftener than by chance, and whom to offer the other. */
export function BasketView() {
  const { t } = useText();
  const [by, setBy] = useOneOf<BasketCut, 'PRODUCT'>('by', t.enums.basketCut, 'PRODUCT');
  const [unit, setUnit] = useOneOf<BasketUnit, 'CLIENT'>('unit', t.enums.basketUnit, 'CLIENT');
  const [orderBy, setOrder] = useOneOf<BasketOrder, 'LIFT'>('order', t.enums.basketOrder, 'LIFT');
  const scope = useScope();
  const [state, again] = useQuery({ query: BasketQuery, variables: { ...scope, by, unit, orderBy } });
  return (
    <Asked
      state={state}
      again={() => again()}
      segments={state.data?.segments.nodes ?? []}
      fields={
        <>
          <Select<BasketCut> label={t.analysis.basketOf} value={by} options={t.enums.basketCut} choose={setBy} />
          <Select<BasketUnit> label={t.analysis.basketIs} value={unit} options={t.enums.basketUnit} choose={setUnit} />
          <Select<BasketOrder> label={t.segments.order} value={orderBy} options={t.enums.basketOrder} choose={setOrder} />
        </>
      }
      of={(data) => data.analysis.basket}
    >
      {({ analysis: { basket } }) => (
        <Panel title={t.analysis.tabs.basket} aside={<Link to={offerCard(scope.segments)}>{t.offer.card}</Link>}>
          {basket.rules.totalCount === 0 ? <Empty title={t.analysis.noPairs} hint={t.analysis.noPairsHint} /> : <Rules basket={basket} />}
        </Panel>
      )}
    </Asked>
  );
}

/** What to offer the first of the segments asked about; without one the card asks for it. */
const offerCard = (segments: string[] | null) => `/analysis?${new URLSearchParams({ ...(segments?.[0] ? { segments: segments[0] } : {}), tab: 'offer' }).toString()}`;

const nameOf = (thing: Thing) => thing.product?.name ?? thing.group?.path ?? '';

function Rules({ basket }: { basket: Basket }) {
  const { t, format, language } = useText();
  const [period] = useChoice('period', USUAL_PERIOD);
  const inPercent = (share: string) => format.decimal(String(100 * Number(share)), 1);
  const columns: Column<Row>[] = [
    { key: 'x', head: t.analysis.whoBought, width: 14, cell: (row) => nameOf(row.x) },
    { key: 'y', head: t.analysis.alsoBuys, width: 14, cell: (row) => nameOf(row.y) },
    { key: 'both', head: t.analysis.together, width: 6, figure: true, cell: (row) => format.count(row.nXY) },
    { key: 'confidence', head: t.analysis.confidence, width: 7, figure: true, cell: (row) => inPercent(row.confidence) },
    { key: 'support', head: t.analysis.support, width: 7, wide: true, figure: true, cell: (row) => inPercent(row.support) },
    { key: 'lift', head: t.segment.lift, width: 5, figure: true, cell: (row) => format.decimal(row.lift, 2) },
    {
      key: 'without', head: t.analysis.without, width: 7, figure: true, plain: (row) => format.count(row.nXWithoutY),
      cell: (row) => <Link title={t.segments.create} to={`/rule?text=${encodeURIComponent(offerRule(row, period, language))}`}>{format.count(row.nXWithoutY)}</Link>,
    },
  ];
  return <Table label={t.analysis.tabs.basket} columns={columns} rows={basket.rules.nodes} id={(row) => `${nameOf(row.x)} ${nameOf(row.y)}`} total={basket.rules.totalCount} height={60} stacked note={t.analysis.basketNote} />;
}

/** Who bought the one in the period and not the other, as a rule to look at and to save. */
function offerRule({ x, y }: Row, period: string, language: Language): string {
  const russian = language === 'ru';
  const when = periodText(period, language);
  const bought = (thing: Thing) => {
    const kind = thing.product ? (russian ? 'товар' : 'product') : russian ? 'группа' : 'group';
    return russian ? `купил(${kind}: ${quote(nameOf(thing))}, ${when})` : `bought(${kind}: ${quote(nameOf(thing))}, ${when})`;
  };
  return `${bought(x)} ${russian ? 'и не' : 'and not'} ${bought(y)}`;
}
