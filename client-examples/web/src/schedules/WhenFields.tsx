import { Check, Select } from '../parts/Fields';
import { Faulted, Group } from '../parts/Faulted';
import { useText } from '../text/language';
import type { FieldsProps } from './ScheduleForm';
import { DAYS_OF_MONTH, LAST_DAY, WEEKDAYS, writeTimes, type Every, type Times } from './times';
import { zones } from './words';

/** When it is sent, as one says it; who wants more writes the server's own notation. */
export function WhenFields({ draft, change, wrong }: FieldsProps) {
  const { t } = useText();
  const { times, zone } = draft;
  const set = (differing: Partial<Times>) => change({ times: { ...times, ...differing } });
  const own = times.every === 'CRON';
  return (
    <>
      <div className="question top">
        <Select<Every> label={t.schedules.repeat} value={times.every} options={t.schedules.every} choose={(every) => every && set({ every, cron: own ? times.cron : writeTimes(times) })} />
        {times.every === 'MONTH' && <Select label={t.schedules.day} value={times.day} options={daysOfMonth(t.schedules.lastDay)} choose={(day) => set({ day })} />}
        {own ? (
          <Faulted wrong={wrong('cron')} hint={t.schedules.cronHint}>
            {(aria) => <label className="field"><span>{t.schedules.cron}</span><input className="code" value={times.cron} maxLength={100} required {...aria} onChange={(event) => set({ cron: event.target.value })} /></label>}
          </Faulted>
        ) : (
          <label className="field"><span>{t.schedules.time}</span><input type="time" value={times.time} required onChange={(event) => set({ time: event.target.value })} /></label>
        )}
        <Select label={t.schedules.zone} value={zone} options={zones(zone)} choose={(chosen) => change({ zone: chosen })} />
      </div>
      {times.every === 'WEEK' && <Weekdays days={times.days} choose={(days) => set({ days })} wrong={wrong('cron')} />}
      {!own && times.every !== 'WEEK' && wrong('cron') && <p className="worse">{wrong('cron')}</p>}
    </>
  );
}

const daysOfMonth = (last: string): Record<string, string> => Object.fromEntries(DAYS_OF_MONTH.map((day) => [day, day === LAST_DAY ? last : day]));

function Weekdays({ days, choose, wrong }: { days: readonly number[]; choose: (days: number[]) => void; wrong: string | undefined }) {
  const { t, format } = useText();
  return (
    <Group legend={t.schedules.days} wrong={wrong}>
      {WEEKDAYS.map((day) => (
        <Check key={day} label={format.weekday(day)} checked={days.includes(day)} toggle={(on) => choose(WEEKDAYS.filter((one) => (one === day ? on : days.includes(one))))} />
      ))}
    </Group>
  );
}
