import { useState, type DragEvent } from 'react';
import { Check, Select } from '../parts/Fields';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { send } from './send';

/** The kinds that the server takes without saying more. */
const KINDS = ['clients', 'contact-persons', 'products', 'sales', 'interactions', 'receivables', 'payments'] as const;
type Kind = (typeof KINDS)[number];

export function ImportForm({ file, choose, started }: { file: File | null; choose: (file: File | null) => void; started: (job: string) => void }) {
  const { t, format, language } = useText();
  const [kind, setKind] = useChoice('kind', 'clients');
  const [check, setCheck] = useChoice('check', 'yes');
  const [stop, setStop] = useChoice('stop');
  const [create, setCreate] = useChoice('create');
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const dryRun = check === 'yes';

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0] ?? file);
  }

  async function start() {
    if (!file) return;
    setSending(true);
    setWrong(null);
    try {
      started(await send(file, { kind, dryRun, stop: stop === 'yes', createMissing: kind === 'sales' && create === 'yes' }, language));
    } catch (failure) {
      setWrong(failure instanceof Error ? failure.message : t.failure.unreachable);
    } finally {
      setSending(false);
    }
  }

  return (
    <div className="inside stack">
      <Select<Kind> label={t.imports.kind} value={kind as Kind} options={Object.fromEntries(KINDS.map((one) => [one, t.imports.kinds[one]])) as Record<Kind, string>} choose={setKind} />
      <label className={over ? 'drop over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <input type="file" accept=".csv,.xlsx,text/csv" className="visually-hidden" onChange={(event) => choose(event.target.files?.[0] ?? null)} />
        <strong>{file ? `${file.name} · ${format.bytes(file.size)}` : t.imports.drop}</strong>
        <span className="muted">{t.imports.formats}</span>
      </label>
      <div className="row">
        <Check label={t.imports.dryRun} checked={dryRun} toggle={(on) => setCheck(on ? 'yes' : 'no')} />
        <Check label={t.imports.stop} checked={stop === 'yes'} toggle={(on) => setStop(on ? 'yes' : null)} />
        {kind === 'sales' && <Check label={t.imports.createMissing} checked={create === 'yes'} toggle={(on) => setCreate(on ? 'yes' : null)} />}
      </div>
      {wrong && <p className="notice bad" role="alert">{wrong}</p>}
      <div>
        <button type="button" className="button primary" disabled={!file || sending} onClick={() => void start()}>
          {sending ? t.imports.sending : dryRun ? t.imports.check : t.imports.start}
        </button>
      </div>
    </div>
  );
}
