import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { Check } from '../parts/Fields';
import { Menu } from '../parts/Menu';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table } from '../parts/Table';
import { usePages } from '../parts/usePages';
import { useText } from '../text/language';
import { MemberFiles } from './MemberFiles';
import { memberColumns } from './memberColumns';
import { MembersQuery } from './segment.query';
import type { SegmentAnswer } from './SegmentPage';
import { COLUMNS, useColumns } from './useColumns';

type Connection = NonNullable<SegmentAnswer['members']>;

/** The members, with the columns chosen; more come as the list is scrolled. */
export function Members({ segment }: { segment: SegmentAnswer }) {
  const { t } = useText();
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
  return <MemberTable id={segment.id} name={segment.name} connection={segment.members} />;
}

function MemberTable({ id, name, connection }: { id: string; name: string; connection: Connection }) {
  const { t, format } = useText();
  const { shown, withDebt, toggle } = useColumns();
  const api = useClient();
  const first = useMemo(() => ({ nodes: connection.edges, pageInfo: connection.pageInfo }), [connection]);
  const next = useCallback(
    async (after: string) => {
      const answer = await api.query(MembersQuery, { id, after, withDebt }, { requestPolicy: 'network-only' }).toPromise();
      const page = answer.data?.segment?.members;
      return page ? { nodes: page.edges, pageInfo: page.pageInfo } : null;
    },
    [api, id, withDebt],
  );
  const { rows, more } = usePages(first, next);
  return (
    <Panel
      title={t.segment.tabs.members}
      aside={
        <span className="actions">
          <Menu title={`${t.common.columns}: ${shown.length}`}>
            {COLUMNS.map((column) => (
              <Check key={column} label={t.client.columns[column]} checked={shown.includes(column)} toggle={(on) => toggle(column, on)} />
            ))}
          </Menu>
          <MemberFiles shown={shown} />
        </span>
      }
    >
      <Table label={name} columns={memberColumns(shown, t, format)} rows={rows} id={(row) => row.node.id} total={connection.totalCount} more={more} />
    </Panel>
  );
}
