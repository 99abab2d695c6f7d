import type { CalendarUnit } from '../gql/graphql';
import type { Language } from '../text/language';
import { daysOf, periodOr } from '../url/period';

const UNITS: Record<CalendarUnit, [one: string, few: string, many: string]> = {
  DAY: ['день', 'дня', 'дней'],
  WEEK: ['неделя', 'недели', 'недель'],
  MONTH: ['месяц', 'месяца', 'месяцев'],
  QUARTER: ['квартал', 'квартала', 'кварталов'],
  YEAR: ['год', 'года', 'лет'],
};
const RULES = new Intl.PluralRules('ru');

/** The period of an address as a rule says it: `last: 90 days`, `за: 90 дней`; the usual one when the address says nothing usable. */
export function periodText(text: string, language: Language): string {
  const russian = language === 'ru';
  const { last, current, previous } = periodOr(text);
  const days = daysOf(text);
  if (last) return russian ? `за: ${last.count} ${counted(last.count, last.unit)}` : `last: ${last.count} ${last.unit.toLowerCase()}${last.count === 1 ? '' : 's'}`;
  if (current) return russian ? `текущий: ${UNITS[current][0]}` : `current: ${current.toLowerCase()}`;
  if (previous) return russian ? `предыдущий: ${UNITS[previous][0]}` : `previous: ${previous.toLowerCase()}`;
  return russian ? `с: ${days?.from}, по: ${days?.lastDay}` : `from: ${days?.from}, through: ${days?.lastDay}`;
}

function counted(count: number, unit: CalendarUnit): string {
  const [one, few, many] = UNITS[unit];
  const form = RULES.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}
