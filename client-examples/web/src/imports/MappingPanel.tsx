import { useState } from 'react';
import { Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { labelOf, standingOf, type FileColumns, type KnownColumn } from './columns';
import { ColumnsTable } from './ColumnsTable';
import { SavedMappings } from './SavedMappings';
import type { Mapping } from './useMapping';

interface MappingPanelProps {
  kind: string;
  file: File;
  told: FileColumns | null;
  wrong: string | null;
  again: () => void;
  mapping: Mapping;
}

/** Which column of the file is which of ours; folded where the server knows all of them. */
export function MappingPanel({ told, wrong, again, ...rest }: MappingPanelProps) {
  const { t } = useText();
  if (wrong) {
    return (
      <div className="notice bad row" role="alert">
        <span>{wrong}</span>
        <button type="button" className="button small" onClick={again}>{t.common.retry}</button>
      </div>
    );
  }
  if (!told) return <div aria-busy="true"><span className="visually-hidden" role="status">{t.mapping.read}</span><Skeleton rows={4} /></div>;
  if (told.columns.length === 0) return <p className="notice bad" role="alert">{t.mapping.noColumns}</p>;
  return <Mapped key={`${rest.kind} ${rest.file.name} ${rest.file.lastModified}`} told={told} {...rest} />;
}

type MappedProps = Pick<MappingPanelProps, 'kind' | 'file' | 'mapping'> & { told: FileColumns };

function Mapped({ kind, file, told, mapping }: MappedProps) {
  const { t, format, language } = useText();
  const { columns, mapped, chosen, used, missing, twice, nothing } = mapping;
  const labels = (all: readonly KnownColumn[]) => all.map((one) => labelOf(one, language, t.mapping.own)).join(', ');
  const known = columns.filter((one) => standingOf(one, mapped, chosen, used) === 'named').length;
  const [shown, show] = useState(known < columns.length || missing.length > 0 || mapping.name !== '');
  const table = (
    <>
      <ColumnsTable told={told} mapping={mapping} />
      {told.headerRow > 1 && <p className="chart-note">{t.mapping.row.replace('{n}', format.count(told.headerRow))}</p>}
    </>
  );
  const summary = known === columns.length ? t.mapping.known : t.mapping.some;
  return (
    <>
      <details className="mapping" open={shown} onToggle={(event) => show(event.currentTarget.open)}>
        <summary><h2>{t.mapping.title}</h2> <span className="muted">{summary.replace('{n}', format.count(known)).replace('{all}', format.count(columns.length))}</span></summary>
        {shown && (
          <div className="stack">
            {mapping.error && <Failure error={mapping.error} again={() => mapping.again()} />}
            {mapping.keeps ? <SavedMappings kind={kind} file={file} mapping={mapping}>{table}</SavedMappings> : table}
          </div>
        )}
      </details>
      <div role="status">
        {missing.length > 0 && <p className="notice">{t.mapping.lacking.replace('{names}', labels(missing))}</p>}
        {nothing && missing.length === 0 && <p className="notice">{t.mapping.lackingAll.replace('{names}', labels(told.known))}</p>}
        {twice && <p className="notice bad">{t.mapping.mendTwice}</p>}
      </div>
    </>
  );
}
