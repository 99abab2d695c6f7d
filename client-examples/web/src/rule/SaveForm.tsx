import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import type { Forming, Importance, RuleEditorQuery } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { useText } from '../text/language';
import { CreateMutation, UpdateMutation } from './rule.query';
import type { Template } from './Templates';

interface SaveFormProps {
  text: string;
  segment: NonNullable<RuleEditorQuery['segment']> | null;
  template: Template | null;
  ready: boolean;
}

const DAILY = '0 0 7 * * *';

/** Makes the segment or changes its rule; what the server refuses stands beside the button. */
export function SaveForm({ text, segment, template, ready }: SaveFormProps) {
  const { t, refused: say, failed } = useText();
  const go = useNavigate();
  const [name, setName] = useState(segment?.name ?? template?.name ?? '');
  const [forming, setForming] = useState<Forming>(segment?.forming ?? template?.forming ?? 'DYNAMIC');
  const [importance, setImportance] = useState<Importance>(segment?.importance ?? 'SECONDARY');
  const [cron, setCron] = useState(template?.cron ?? DAILY);
  const [created, create] = useMutation(CreateMutation);
  const [updated, update] = useMutation(UpdateMutation);
  const saving = created.fetching || updated.fetching;
  const failure = created.error ?? updated.error;
  const wrong = failure && failed(failure);
  const refused = created.data?.segmentCreate.userErrors ?? updated.data?.segmentUpdate.userErrors ?? [];

  async function save(event: FormEvent) {
    event.preventDefault();
    const schedule = forming === 'PERIODIC' ? { schedule: { cron } } : {};
    const payload = segment
      ? (await update({ input: { id: segment.id, version: segment.version, text } })).data?.segmentUpdate
      : (await create({ input: { name, text, forming, importance, ...schedule } })).data?.segmentCreate;
    if (payload?.segment && payload.userErrors.length === 0) await go(`/segments/${payload.segment.id}`);
  }

  return (
    <Panel>
      <form className="inside stack" onSubmit={(event) => void save(event)}>
        {!segment && (
          <>
            <label className="field"><span>{t.rule.name}</span><input value={name} required maxLength={200} onChange={(event) => setName(event.target.value)} /></label>
            <div className="question">
              <Select<Forming> label={t.rule.forming} value={forming} options={t.enums.forming} choose={(value) => setForming(value || 'DYNAMIC')} />
              <Select<Importance> label={t.rule.importance} value={importance} options={t.enums.importance} choose={(value) => setImportance(value || 'SECONDARY')} />
              {forming === 'PERIODIC' && <label className="field"><span>{t.rule.schedule}</span><input value={cron} required onChange={(event) => setCron(event.target.value)} /></label>}
            </div>
          </>
        )}
        {(wrong || refused.length > 0) && (
          <div className="notice bad" role="alert">{wrong ?? <ul>{refused.map((one) => <li key={one.message}>{say(one)}</li>)}</ul>}</div>
        )}
        <button className="button primary" disabled={!ready || saving}>{saving ? t.rule.saving : segment ? t.rule.update : t.rule.save}</button>
      </form>
    </Panel>
  );
}
