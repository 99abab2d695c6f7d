import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Check, Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { useText } from '../text/language';
import { useChoice, withChoices } from '../url/urlState';
import { Drop } from './Drop';
import { MappingPanel } from './MappingPanel';
import { Progress } from './Progress';
import { isSame, send, type ImportChoice } from './send';
import { useFileColumns } from './useFileColumns';
import { useMapping } from './useMapping';

/** The kinds that the server takes without saying more. */
const KINDS = ['clients', 'contact-persons', 'products', 'sales', 'interactions', 'receivables', 'payments'] as const;
type Kind = (typeof KINDS)[number];

/** What was sent, and how. */
interface Sent {
  job: string;
  file: File;
  given: string | null;
  choice: ImportChoice;
}

/** What the file holds, the file, what its columns are, how it is to be taken in, and what comes of it. */
export function ImportForm({ file, choose }: { file: File | null; choose: (file: File | null) => void }) {
  const { t, language } = useText();
  const [kind] = useChoice('kind', 'clients');
  const [, setSearch] = useSearchParams();
  const setKind = (next: string) => setSearch((now) => withChoices(now, { kind: next, mapping: null }, { kind: 'clients' }));
  const [job, watch] = useChoice('job');
  const [check, setCheck] = useChoice('check', 'yes');
  const [stop, setStop] = useChoice('stop');
  const [create, setCreate] = useChoice('create');
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const columns = useFileColumns(file, kind);
  const mapping = useMapping(columns.told, kind);
  const dryRun = check === 'yes';
  const choice = { kind, stop: stop === 'yes', createMissing: kind === 'sales' && create === 'yes' };
  const last = sent?.job === job ? sent : null;
  const asChecked = last?.choice.dryRun === true && last.file === file && last.given === mapping.given && isSame(last.choice, { ...choice, dryRun: true });

  async function start(onlyCheck: boolean) {
    if (!file) return;
    setSending(true);
    setWrong(null);
    try {
      const wanted = { ...choice, dryRun: onlyCheck };
      const begun = await send(file, wanted, mapping.given, language);
      setSent({ job: begun, file, given: mapping.given, choice: wanted });
      watch(begun);
    } catch (failure) {
      setWrong(failure instanceof Error ? failure.message : t.failure.unreachable);
    } finally {
      setSending(false);
    }
  }

  return (
    <>
      <Panel>
        <div className="inside stack">
          <Select<Kind> label={t.imports.kind} value={kind as Kind} options={Object.fromEntries(KINDS.map((one) => [one, t.imports.kinds[one]])) as Record<Kind, string>} choose={setKind} />
          <Drop file={file} choose={choose} />
          {file && <MappingPanel kind={kind} file={file} {...columns} mapping={mapping} />}
          <div className="row">
            <Check label={t.imports.dryRun} checked={dryRun} toggle={(on) => setCheck(on ? 'yes' : 'no')} />
            <Check label={t.imports.stop} checked={stop === 'yes'} toggle={(on) => setStop(on ? 'yes' : null)} />
            {kind === 'sales' && <Check label={t.imports.createMissing} checked={create === 'yes'} toggle={(on) => setCreate(on ? 'yes' : null)} />}
          </div>
          {wrong && <p className="notice bad" role="alert">{wrong}</p>}
          <div>
            <button type="button" className="button primary" disabled={!file || sending || !mapping.ready} onClick={() => void start(dryRun)}>
              {sending ? t.imports.sending : dryRun ? t.imports.check : t.imports.start}
            </button>
          </div>
        </div>
      </Panel>
      {job !== '' && <Progress key={job} job={job} close={() => watch(null)} choice={last?.choice} forReal={asChecked && mapping.ready && !sending ? () => void start(false) : undefined} />}
    </>
  );
}
