import { useCallback } from 'react';
import { LazyChart } from '../graph/LazyChart';
import { sizeLine } from '../graph/options';
import type { Palette } from '../graph/palette';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import { Course } from './Course';
import type { SegmentAnswer } from './SegmentPage';

type Version = SegmentAnswer['history']['nodes'][number];

/** Every membership that was published: when, why, who came and went. */
export function History({ segment }: { segment: SegmentAnswer }) {
  const { t, format } = useText();
  const versions = segment.history.nodes;
  const option = useCallback(
    (colours: Palette) =>
      sizeLine(colours, versions.map((version) => ({ name: format.date(version.businessDate), value: version.count })).reverse(), format.count),
    [versions, format],
  );
  if (versions.length === 0) return <Panel><Empty title={t.segment.noHistory} /></Panel>;
  const columns: Column<Version>[] = [
    { key: 'number', head: t.segment.version, width: 5, figure: true, cell: (row) => format.count(row.number) },
    { key: 'when', head: t.segment.when, width: 9, cell: (row) => format.dateTime(row.publishedAt) },
    { key: 'cause', head: t.segment.cause, width: 13, cell: (row) => t.enums.cause[row.cause] },
    { key: 'who', head: t.segment.who, width: 8, cell: (row) => row.publishedBy ?? NOTHING },
    { key: 'entered', head: t.segment.came, width: 6, figure: true, cell: (row) => format.signed(row.entered) },
    { key: 'left', head: t.segment.went, width: 6, figure: true, cell: (row) => format.signed(-row.left) },
    { key: 'count', head: t.segment.count, width: 6, figure: true, cell: (row) => format.count(row.count) },
    { key: 'took', head: t.segment.took, width: 6, figure: true, cell: (row) => format.count(row.durationMs) },
  ];
  return (
    <div className="stack">
      {versions.length > 1 && (
        <Panel title={t.segment.size}>
          <div className="inside"><LazyChart label={t.segment.trendSentence} height={13} option={option} /></div>
        </Panel>
      )}
      <Course segment={segment} />
      <Panel title={t.segment.tabs.history}>
        <Table label={`${segment.name}: ${t.segment.tabs.history}`} columns={columns} rows={versions} id={(row) => String(row.number)} />
      </Panel>
    </div>
  );
}
