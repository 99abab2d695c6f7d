import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import type { ClientFilter, ClientsQuery as Answer } from '../gql/graphql';
import { SearchField } from '../parts/Fields';
import { Page, Panel } from '../parts/Page';
import { Caveats, Empty, Failure, Skeleton } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { usePages } from '../parts/usePages';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { ClientsQuery } from './clients.query';

type Connection = Answer['clients'];
type Row = Connection['nodes'][number];

/** Finds a client by name. */
export default function ClientsPage() {
  const { t, format } = useText();
  const [search, setSearch] = useChoice('q');
  const [region, setRegion] = useChoice('region');
  const filter = useMemo<ClientFilter>(
    () => ({ ...(search && { name: { contains: search } }), ...(region && { region: { contains: region } }) }),
    [search, region],
  );
  const [{ data, error, fetching, stale }, again] = useQuery({ query: ClientsQuery, variables: { filter } });
  const count = data?.clients.totalCount ?? 0;
  return (
    <Page
      title={t.client.title}
      lead={data && `${format.count(count)} ${format.plural(count, t.common.clientsForms)}`}
      question={
        <>
          <SearchField label={t.client.search} value={search} search={setSearch} />
          <SearchField label={t.client.region} value={region} search={setRegion} />
        </>
      }
    >
      <Caveats partial={data?.viewer.limited} late={stale || (fetching && data !== undefined)} />
      <Panel>
        {error && !data ? (
          <Failure error={error} again={() => again()} />
        ) : !data ? (
          <Skeleton rows={14} />
        ) : count > 0 ? (
          <Found connection={data.clients} filter={filter} />
        ) : search || region ? (
          <Empty title={t.client.nothing} hint={t.client.nothingHint} />
        ) : (
          <Empty title={t.client.emptyTitle} hint={t.client.emptyHint}><Link className="button primary" to="/import">{t.client.toImport}</Link></Empty>
        )}
      </Panel>
    </Page>
  );
}

function Found({ connection, filter }: { connection: Connection; filter: ClientFilter }) {
  const { t } = useText();
  const api = useClient();
  const next = useCallback(
    async (after: string) => (await api.query(ClientsQuery, { filter, after }, { requestPolicy: 'network-only' }).toPromise()).data?.clients ?? null,
    [api, filter],
  );
  const { rows, more } = usePages<Row>(connection, next);
  const text = (key: keyof typeof t.client.columns, width: number, value: (row: Row) => string | null | undefined, wide = true): Column<Row> => ({
    key, head: t.client.columns[key], width, wide, cell: (row) => value(row) ?? NOTHING,
  });
  const columns: Column<Row>[] = [
    { key: 'name', head: t.client.name, width: 14, plain: (row) => row.name, cell: (row) => <><Link to={`/clients/${row.id}`}>{row.name}</Link>{!row.active && <span className="muted"> · {t.client.inactive}</span>}</> },
    text('code', 8, (row) => row.code),
    text('inn', 8, (row) => row.inn),
    text('kind', 6, (row) => row.kind && t.enums.kind[row.kind]),
    text('region', 9, (row) => row.region, false),
    text('city', 9, (row) => row.city),
    text('industry', 11, (row) => row.industry),
    text('manager', 9, (row) => row.manager?.name),
  ];
  return <Table label={t.client.title} columns={columns} rows={rows} id={(row) => row.id} total={connection.totalCount} more={more} height={42} />;
}
