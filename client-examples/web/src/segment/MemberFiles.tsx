import { useState } from 'react';
import { useParams } from 'react-router';
import { download } from '../session/download';
import { useText } from '../text/language';
import { memberFile } from './memberFile';
import type { ColumnKey } from './useColumns';

/** All members as a file, with the columns that are shown. */
export function MemberFiles({ shown }: { shown: readonly ColumnKey[] }) {
  const { t, language } = useText();
  const { id = '' } = useParams();
  const [wrong, setWrong] = useState<string | null>(null);
  const [making, setMaking] = useState(false);

  async function take(format: 'xlsx' | 'csv') {
    setMaking(true);
    setWrong(null);
    try {
      await download(memberFile(id, format, shown, language), `members.${format}`, language);
    } catch (failure) {
      setWrong(failure instanceof Error ? failure.message : t.failure.unreachable);
    } finally {
      setMaking(false);
    }
  }

  return (
    <>
      {wrong && <span className="worse" role="alert">{wrong}</span>}
      <button type="button" className="button" disabled={making} onClick={() => void take('xlsx')}>{t.reports.download} XLSX</button>
      <button type="button" className="button" disabled={making} onClick={() => void take('csv')}>CSV</button>
    </>
  );
}
