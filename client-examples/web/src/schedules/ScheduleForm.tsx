import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import type { ReportsQuery, ScheduleFragment as Schedule } from '../gql/graphql';
import { Check } from '../parts/Fields';
import { toFirstFault } from '../parts/Faulted';
import type { Choosable } from '../parts/SegmentField';
import { useText } from '../text/language';
import { definitionsOf, given, isWrong } from '../reports/parameters';
import { inputOf, type Draft } from './draft';
import { CreateScheduleMutation, UpdateScheduleMutation } from './schedules.query';
import { WhatFields } from './WhatFields';
import { WhenFields } from './WhenFields';
import { WhomFields } from './WhomFields';

export type Mail = ReportsQuery['reportMail'];

export interface FieldsProps {
  draft: Draft;
  change: (differing: Partial<Draft>) => void;
  /** What is wrong with a field, if anything is. */
  wrong: (field: string) => string | undefined;
}

interface Told {
  field?: readonly string[] | null;
  code: string;
  message: string;
}

interface ScheduleFormProps {
  /** Null makes a new one. */
  schedule: Schedule | null;
  first: Draft;
  segments: readonly Choosable[];
  kinds: ReportsQuery['reportKinds'];
  mail: Mail;
  saved: (schedule: { name: string; nextRunAt?: string | null }) => void;
}

/** Writes a schedule; what the server refuses stands at the field it is about. */
export function ScheduleForm({ schedule, first, segments, kinds, mail, saved }: ScheduleFormProps) {
  const { t, refused, failed } = useText();
  const [draft, setDraft] = useState(first);
  const [version] = useState(schedule?.version ?? 0);
  const [errors, tell] = useState<readonly Told[]>([]);
  const [created, create] = useMutation(CreateScheduleMutation);
  const [updated, update] = useMutation(UpdateScheduleMutation);
  const form = useRef<HTMLFormElement>(null);
  const saving = created.fetching || updated.fetching;
  const failure = created.error ?? updated.error;
  useEffect(() => toFirstFault(form.current), [errors]);

  const definitions = definitionsOf(kinds, draft.kind);
  const wrong = (field: string) => errors.filter((one) => one.field?.at(-1) === field).map(refused).join(' ') || undefined;
  const whole = errors.filter((one) => !one.field);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (draft.times.every === 'WEEK' && draft.times.days.length === 0) {
      tell([{ field: ['cron'], code: '', message: t.schedules.noDays }]);
      return;
    }
    if (definitions.some((one) => isWrong(one, draft.parameters[one.name] ?? ''))) {
      toFirstFault(form.current);
      return;
    }
    const asked = { schedule: inputOf(draft, given(definitions, draft.parameters)) };
    const payload = schedule
      ? (await update({ id: schedule.id, version, ...asked })).data?.reportScheduleUpdate
      : (await create(asked)).data?.reportScheduleCreate;
    tell(payload?.userErrors ?? []);
    if (payload?.schedule) saved(payload.schedule);
  }

  const fields = { draft, change: (differing: Partial<Draft>) => setDraft({ ...draft, ...differing }), wrong };
  return (
    <form ref={form} className="stack" onSubmit={(event) => void save(event)}>
      <WhatFields {...fields} segments={segments} definitions={definitions} />
      <WhenFields {...fields} />
      <WhomFields {...fields} mail={mail} />
      <Check label={t.schedules.enabled} checked={draft.enabled} toggle={(enabled) => fields.change({ enabled })} />
      {(failure || errors.length > 0) && (
        <div className="notice bad" role="alert">{failure ? failed(failure) : whole.length > 0 ? whole.map(refused).join(' ') : t.schedules.mend}</div>
      )}
      <div className="row">
        <button className="button primary" disabled={saving}>{saving ? t.schedules.saving : t.schedules.save}</button>
        <span className="muted">{t.schedules.sees}</span>
      </div>
    </form>
  );
}
