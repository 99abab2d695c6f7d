import { useQuery } from 'urql';
import type { OfferOfSegmentQuery } from '../gql/graphql';
import { MembershipField } from '../analysis/Membership';
import { useScope } from '../analysis/Scope';
import { Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { PeriodField } from '../parts/PeriodField';
import { AsOfLine, Caveats, Empty, Failure, NoSegments, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { useListChoice } from '../url/urlState';
import { Brief } from './Brief';
import { Goods } from './Goods';
import { Prices } from './Prices';
import { Timing } from './Timing';
import { Traits } from './Traits';
import { OfferQuery } from './offer.query';

export type Card = NonNullable<OfferOfSegmentQuery['analysis']['offerCard']>;

/** What to offer the members of a segment: what, to whom of them, when, at which price. */
export function OfferView() {
  const { period, membership, segments } = useScope();
  const [, choose] = useListChoice('segments');
  const segment = segments?.[0] ?? '';
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: OfferQuery,
    variables: { segment, chosen: segment !== '', period, membership },
  });
  const all = data?.segments.nodes ?? [];
  const card = data?.analysis.offerCard;
  return (
    <>
      <Question all={all} segment={segment} choose={choose} />
      {error && !data ? (
        <Panel><Failure error={error} again={() => again()} /></Panel>
      ) : !data ? (
        <><Panel><Skeleton rows={5} /></Panel><Panel><Skeleton rows={10} /></Panel></>
      ) : card ? (
        <div className="stack">
          <Caveats partial={card.partial} late={stale || fetching} />
          <Sections card={card} />
          <AsOfLine asOf={card.asOf} />
        </div>
      ) : (
        <Panel><First all={all} choose={choose} /></Panel>
      )}
    </>
  );
}

type Choosable = OfferOfSegmentQuery['segments']['nodes'][number];
const FIRST_SHOWN = 6;

function Question({ all, segment, choose }: { all: readonly Choosable[]; segment: string; choose: (ids: string[]) => void }) {
  const { t } = useText();
  return (
    <div className="question">
      <Select label={t.analysis.segment} value={segment} options={Object.fromEntries(all.map((one) => [one.id, one.name]))} none={t.offer.choose} choose={(id) => choose(id ? [id] : [])} />
      <PeriodField />
      <MembershipField />
    </div>
  );
}

function First({ all, choose }: { all: readonly Choosable[]; choose: (ids: string[]) => void }) {
  const { t } = useText();
  if (all.length === 0) return <NoSegments />;
  return (
    <Empty title={t.offer.choose} hint={t.offer.chooseHint}>
      <div className="row">
        {all.slice(0, FIRST_SHOWN).map((one) => <button key={one.id} type="button" className="button" onClick={() => choose([one.id])}>{one.name}</button>)}
      </div>
    </Empty>
  );
}

function Sections({ card }: { card: Card }) {
  const { t } = useText();
  if (card.who.size === 0) return <Panel><Empty title={t.segment.emptyTitle} hint={t.segment.emptyHint} /></Panel>;
  if (card.what.n === 0) return <><Panel><Empty title={t.analysis.noSales} hint={t.analysis.noSalesHint} /></Panel><Traits who={card.who} /></>;
  return (
    <>
      <Brief card={card} />
      <Goods card={card} />
      <Timing when={card.when} />
      <Prices price={card.price} channel={card.channel} />
      <Traits who={card.who} />
    </>
  );
}
