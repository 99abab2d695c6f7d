import { useState } from 'react';
import { download } from '../session/download';
import { useText } from '../text/language';

interface FilesProps {
  /** The door that makes the file. */
  address: (format: 'xlsx' | 'csv') => string;
  /** What the file is called when the door does not say. */
  name: string;
}

/** A list as a file: all of it, not only what has come to the page. */
export function Files({ address, name }: FilesProps) {
  const { t, language } = useText();
  const [wrong, setWrong] = useState<string | null>(null);
  const [making, setMaking] = useState(false);

  async function take(format: 'xlsx' | 'csv') {
    setMaking(true);
    setWrong(null);
    try {
      await download(address(format), `${name}.${format}`, language);
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
