import type { ReportDelivery } from '../gql/graphql';
import { Check, Select } from '../parts/Fields';
import { Faulted, Group } from '../parts/Faulted';
import { useText } from '../text/language';
import { FORMATS } from './draft';
import type { FieldsProps, Mail } from './ScheduleForm';

/** To whom it is sent, and how. */
export function WhomFields({ draft, change, wrong, mail }: FieldsProps & { mail: Mail }) {
  const { t, format } = useText();
  const good = mail.linkHours % 24 === 0 ? `${format.count(mail.linkHours / 24)} ${format.plural(mail.linkHours / 24, t.schedules.withinDays)}` : `${format.count(mail.linkHours)} ${t.schedules.hours}`;
  const hint = draft.delivery === 'LINK'
    ? t.schedules.linkHint.replace('{time}', good)
    : t.schedules.attachmentHint.replace('{size}', format.bytes(mail.largestAttachment));
  return (
    <div className="question top">
      <Faulted wrong={wrong('recipients')} hint={t.schedules.recipientsHint}>
        {(aria) => <label className="field"><span>{t.schedules.recipients}</span><textarea className="wide" rows={3} value={draft.recipients} required spellCheck={false} autoCapitalize="off" {...aria} onChange={(event) => change({ recipients: event.target.value })} /></label>}
      </Faulted>
      <Faulted wrong={wrong('delivery')} hint={hint}>
        {(aria) => <Select<ReportDelivery> label={t.schedules.deliveryName} value={draft.delivery} options={t.schedules.delivery} aria={aria} choose={(delivery) => delivery && change({ delivery })} />}
      </Faulted>
      <Group legend={t.schedules.formats} wrong={wrong('formats')} hint={draft.formats.length > 1 ? t.schedules.severalHint : undefined}>
        {FORMATS.map((one) => (
          <Check key={one} label={one} checked={draft.formats.includes(one)} toggle={(on) => change({ formats: FORMATS.filter((other) => (other === one ? on : draft.formats.includes(other))) })} />
        ))}
      </Group>
    </div>
  );
}
