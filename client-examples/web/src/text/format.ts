import type { Language } from './language';

/** What stands where there is no value; zero is never shown so. */
export const NOTHING = '—';
const NARROW = '\u202f';
const MINUS = '\u2212';

export interface Format {
  count: (value: number | string | null | undefined) => string;
  /** An exact decimal text with so many decimals, by default none. */
  decimal: (value: string | null | undefined, decimals?: number) => string;
  /** An exact decimal text with the decimals that it has, at most four. */
  figure: (value: string) => string;
  money: (value: string | null | undefined, decimals?: number) => string;
  /** With its sign, for figures that stand alone. */
  moneySigned: (value: string | null | undefined, currency?: string) => string;
  /** Short, for places without room: 138,8 млн ₽. */
  moneyShort: (value: string | null | undefined, currency?: string) => string;
  /** A percentage given in percent, with so many decimals, by default one. */
  percent: (value: string | number | null | undefined, decimals?: number) => string;
  /** A part of a whole in percent with one decimal, rounded once; nothing of nothing. Without its sign, for columns that have it. */
  share: (part: number, whole: number) => string;
  date: (value: string | null | undefined) => string;
  /** From the first day to the last. */
  days: (period: { from: string; lastDay: string }) => string;
  dateTime: (value: string | null | undefined) => string;
  month: (value: string) => string;
  /** From 1, Monday. */
  weekday: (number: number) => string;
  weekdayShort: (number: number) => string;
  /** From 1, January. */
  monthOfYear: (number: number) => string;
  signed: (value: number) => string;
  bytes: (value: number) => string;
  /** The form of the words that belongs to the number. */
  plural: (value: number, forms: Forms) => string;
}

export interface Forms {
  one: string;
  few?: string;
  many: string;
}

const thin = (text: string) => text.replace(/[\u00a0\u2009 ]/g, NARROW).replace(/^-|(?<=\D)-(?=\d)/g, MINUS);

/** `Intl` takes a decimal text exactly, though its types lag behind. */
const exact = (value: string) => value as unknown as number;

export function makeFormat(language: Language): Format {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const figures = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    return (value: number | string) => thin(format.format(exact(String(value))));
  };
  const whole = figures({ maximumFractionDigits: 0 });
  const fixed = [0, 1, 2, 3, 4].map((digits) => figures({ minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const rules = new Intl.PluralRules(locale);
  const orNothing =
    <T,>(show: (value: T) => string) =>
    (value: T | null | undefined) =>
      value === null || value === undefined ? NOTHING : show(value);
  const decimal = (value: string | null | undefined, decimals = 0) =>
    value === null || value === undefined ? NOTHING : (fixed[decimals] ?? whole)(value);
  const day = new Intl.DateTimeFormat(
    locale,
    language === 'ru'
      ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  );
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const dayName = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const dayShort = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const monthAlone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const date = (value: string) => day.format(new Date(`${value.slice(0, 10)}T00:00:00Z`));
  const money = (currency: string, short: boolean) =>
    figures({
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumFractionDigits: short ? 1 : 0,
      ...(short ? { notation: 'compact' as const } : {}),
    });
  return {
    count: orNothing<number | string>(whole),
    decimal,
    figure: figures({ maximumFractionDigits: 4 }),
    money: decimal,
    moneySigned: (value, currency = 'RUB') => orNothing(money(currency, false))(value),
    moneyShort: (value, currency = 'RUB') => orNothing(money(currency, true))(value),
    percent: (value, decimals = 1) => orNothing<string | number>((one) => `${(fixed[decimals] ?? whole)(one)}${language === 'ru' ? NARROW : ''}%`)(value),
    share: (part, whole) => (whole === 0 ? NOTHING : decimal(String((100 * part) / whole), 1)),
    date: orNothing(date),
    days: ({ from, lastDay }) => (from === lastDay ? date(from) : `${date(from)} – ${date(lastDay)}`),
    dateTime: orNothing((value) => `${localDate(value, date)} ${clock.format(new Date(value))}`),
    month: (value) => monthName.format(new Date(`${value}T00:00:00Z`)).replace(/\s*г\.?$/, ''),
    weekday: (number) => dayName.format(Date.UTC(2024, 0, number)),
    weekdayShort: (number) => dayShort.format(Date.UTC(2024, 0, number)),
    monthOfYear: (number) => monthAlone.format(Date.UTC(2024, number - 1, 1)),
    signed: (value) => (value > 0 ? `+${whole(value)}` : whole(value)),
    bytes: (value) =>
      value < 1024 ** 2
        ? `${whole(Math.ceil(value / 1024))}${NARROW}${language === 'ru' ? 'КБ' : 'KB'}`
        : `${(fixed[1] ?? whole)(value / 1024 ** 2)}${NARROW}${language === 'ru' ? 'МБ' : 'MB'}`,
    plural: (value, forms) => {
      const kind = rules.select(value);
      return kind === 'one' ? forms.one : kind === 'few' ? (forms.few ?? forms.many) : forms.many;
    },
  };
}

/** The day that a moment falls on where the reader is. */
function localDate(moment: string, date: (day: string) => string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return date(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
}
