import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import type { Forming, Importance, SegmentFilter, SegmentOrder, SegmentsQuery as Answer } from '../gql/graphql';
import { SearchField, Select } from '../parts/Fields';
import { Page, Panel } from '../parts/Page';
import { Caveats, Empty, Failure, NoSegments, Skeleton } from '../parts/States';
import { usePages } from '../parts/usePages';
import { useText } from '../text/language';
import { useChoice, useOneOf } from '../url/urlState';
import { Families } from './Families';
import { SegmentTable } from './SegmentTable';
import { SegmentsQuery } from './segments.query';

/** So many stand well in one matrix. */
const COMPARED = 8;

/** Every segment: how big, how it moves, whether it can be relied on. */
export function SegmentsPage() {
  const { t, format } = useText();
  const [search, setSearch] = useChoice('q');
  const [forming, setForming] = useOneOf<Forming, ''>('forming', t.enums.forming, '');
  const [importance, setImportance] = useOneOf<Importance, ''>('importance', t.enums.importance, '');
  const [order, setOrder] = useOneOf<SegmentOrder, 'PRIORITY'>('order', t.segments.orders, 'PRIORITY');
  const filtered = search !== '' || forming !== '' || importance !== '';
  const filter = {
    ...(search && { nameContains: search }),
    ...(forming && { forming: [forming] }),
    ...(importance && { importance: [importance] }),
  };
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: SegmentsQuery,
    variables: { filter, orderBy: order },
  });
  const count = data?.segments.totalCount ?? 0;

  return (
    <Page
      title={t.segments.title}
      lead={data && `${format.count(count)} ${format.plural(count, t.segments.forms)}`}
      actions={
        <>
          {count > 1 && data && <Link className="button" to={`/overlap?segments=${data.segments.nodes.slice(0, COMPARED).map((one) => one.id).join(',')}`}>{t.segments.compare}</Link>}
          <Link className="button primary" to="/rule">{t.segments.create}</Link>
        </>
      }
      question={
        <>
          <SearchField label={t.segments.search} value={search} search={setSearch} />
          <Select label={t.segments.forming} value={forming} none={t.common.any} options={t.enums.forming} choose={setForming} />
          <Select label={t.segments.importance} value={importance} none={t.common.any} options={t.enums.importance} choose={setImportance} />
          <Select label={t.segments.order} value={order} options={t.segments.orders} choose={setOrder} />
        </>
      }
    >
      <Caveats partial={data?.viewer.limited} late={stale || (fetching && data !== undefined)} />
      <Panel>
        {error && !data ? (
          <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />
        ) : !data ? (
          <Skeleton rows={10} />
        ) : count === 0 && !filtered ? (
          <NoSegments />
        ) : count === 0 ? (
          <Empty title={t.segments.nothing} hint={t.segments.nothingHint}>
            <Link className="button" to="/segments">{t.segments.clear}</Link>
          </Empty>
        ) : (
          <Listed answer={data} filter={filter} orderBy={order} />
        )}
      </Panel>
      {data && data.segmentFamilies.nodes.length > 0 && <Families families={data.segmentFamilies.nodes} />}
    </Page>
  );
}

/** Grows as it is scrolled. */
function Listed({ answer, filter, orderBy }: { answer: Answer; filter: SegmentFilter; orderBy: SegmentOrder }) {
  const api = useClient();
  const next = async (after: string) => (await api.query(SegmentsQuery, { filter, orderBy, after }).toPromise()).data?.segments ?? null;
  const { rows, more } = usePages(answer.segments, next);
  return <SegmentTable segments={rows} total={answer.segments.totalCount} more={more} />;
}
