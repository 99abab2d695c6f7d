import { useState } from 'react';
import { useParams } from 'react-router';
import { download } from '../session/download';
import { useText } from '../text/language';
import { memberFile, type MemberList } from './memberFile';

/** All members as a file, with the columns and in the order that are shown. */
export function MemberFiles({ list }: { list: MemberList }) {
  const { t, language } = useText();
  const { id = '' } = useParams();
  const [wrong, setWrong] = useState<string | null>(null);
  const [making, setMaking] = useState(false);

  async function take(format: 'xlsx' | 'csv') {
    setMaking(true);
    setWrong(null);
    try {
      await download(memberFile(id, format, list, language), `members.${format}`, language);
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
