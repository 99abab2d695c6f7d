import { useCallback } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import type { Role } from '../gql/graphql';
import { kindsFor } from '../imports/kinds';
import { Check, Select } from '../parts/Fields';
import { Menu } from '../parts/Menu';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table } from '../parts/Table';
import { useSparse } from '../parts/useSparse';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice } from '../url/urlState';
import { MemberFiles } from './MemberFiles';
import { memberColumns } from './memberColumns';
import { MembersQuery } from './segment.query';
import type { SegmentAnswer } from './SegmentPage';
import { COLUMNS, useColumns } from './useColumns';
import { opposite, ORDERS, useOrder, usualDirection } from './useOrder';

type Connection = NonNullable<SegmentAnswer['members']>;

/** The members, with the columns chosen; any part of the list comes when it is in sight. */
export function Members({ segment, role, late }: { segment: SegmentAnswer; role: Role; late: boolean }) {
  const { t } = useText();
  if (!segment.rule && !segment.members?.totalCount && kindsFor(role).includes('segment-members')) {
    return (
      <Panel>
        <Empty title={t.segment.emptyTitle} hint={t.segment.emptyListHint}>
          <Link className="button" to={`/import?kind=segment-members&segment=${encodeURIComponent(segment.id)}`}>{t.segment.listFile}</Link>
        </Empty>
      </Panel>
    );
  }
  if (!segment.members) return <Panel><Empty title={t.segment.neverTitle} hint={t.segment.neverHint} /></Panel>;
  if (segment.members.totalCount === 0) {
    return (
      <Panel>
        <Empty title={t.segment.emptyTitle} hint={t.segment.emptyHint}>
          <Link className="button" to={`/segments/${segment.id}/rule`}>{t.segment.edit}</Link>
        </Empty>
      </Panel>
    );
  }
  return <MemberTable id={segment.id} name={segment.name} connection={segment.members} late={late} />;
}

function MemberTable({ id, name, connection, late }: { id: string; name: string; connection: Connection; late: boolean }) {
  const { t, format } = useText();
  const { shown, withDebt, withAmount, withLast, toggle } = useColumns();
  const order = useOrder();
  const { orderBy, direction } = order;
  const [period] = useChoice('period', USUAL_PERIOD);
  const api = useClient();
  const fetch = useCallback(
    async (at: number) => {
      const asked = { id, at, period: periodOr(period), orderBy, direction, withDebt, withAmount, withLast };
      return (await api.query(MembersQuery, asked, { requestPolicy: 'network-only' }).toPromise()).data?.segment?.members?.edges ?? null;
    },
    [api, id, period, orderBy, direction, withDebt, withAmount, withLast],
  );
  const sparse = useSparse(connection.edges, connection.totalCount, fetch, late);
  return (
    <Panel
      title={t.segment.tabs.members}
      aside={
        <span className="actions">
          <OrderField order={order} />
          <Menu title={`${t.common.columns}: ${shown.length}`}>
            {COLUMNS.map((column) => (
              <Check key={column} label={t.client.columns[column]} checked={shown.includes(column)} toggle={(on) => toggle(column, on)} />
            ))}
          </Menu>
          <MemberFiles list={{ shown, orderBy, direction, period: connection.period }} />
        </span>
      }
    >
      <Table label={name} columns={memberColumns(shown, t, format, order)} rows={sparse.here} sparse={sparse} id={(row) => row.node.id} total={connection.totalCount} />
    </Panel>
  );
}

/** The order in words, for where no head can be pressed: on a phone, and for orders that have no column. */
function OrderField({ order: { orderBy, direction, choose } }: { order: ReturnType<typeof useOrder> }) {
  const { t } = useText();
  const options = Object.fromEntries(ORDERS.map((one) => [one, t.segment.memberOrders[one]])) as Record<(typeof ORDERS)[number], string>;
  return (
    <>
      <Select label={t.segments.order} hidden value={orderBy} options={options} choose={(one) => choose(one || 'NAME', usualDirection(one || 'NAME'))} />
      <button type="button" className="button" aria-label={direction === 'ASCENDING' ? t.common.sortUp : t.common.sortDown} title={direction === 'ASCENDING' ? t.common.sortUp : t.common.sortDown} onClick={() => choose(orderBy, opposite(direction))}>
        {direction === 'ASCENDING' ? '▲' : '▼'}
      </button>
    </>
  );
}
