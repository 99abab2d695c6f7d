import type { Language } from '../text/language';
import { periodText } from '../rule/periodText';
import { quote } from '../rule/quote';

interface Item {
  product?: { id: string; name: string } | null;
}

export interface Gap {
  x: Item;
  y: Item;
}

export const nameOf = (item: Item): string => item.product?.name ?? '';

/** How an address names an offer. */
export const keyOf = (gap: Gap): string => `${gap.x.product?.id ?? ''}~${gap.y.product?.id ?? ''}`;

/** The offer that the address names, else the first there is. */
export const chosenOf = <T extends Gap>(gaps: readonly T[], key: string): T | undefined => gaps.find((gap) => keyOf(gap) === key) ?? gaps[0];

/** Members who bought the one in the period and not the other, as a rule to look at and to save. */
export function offerRule(segment: string, { x, y }: Gap, period: string, language: Language): string {
  const russian = language === 'ru';
  const when = periodText(period, language);
  const bought = (item: Item) => (russian ? `купил(товар: ${quote(nameOf(item))}, ${when})` : `bought(product: ${quote(nameOf(item))}, ${when})`);
  return russian ? `сегмент(${quote(segment)}) и ${bought(x)} и не ${bought(y)}` : `member(${quote(segment)}) and ${bought(x)} and not ${bought(y)}`;
}

interface Beat {
  number: number;
  index: string;
}

const MOST_NAMED = 3;
/** What is at least a tenth above usual deserves to be named. */
const HIGH = 1.1;

/** The days or months that stand out, the strongest first. */
export const peaks = (beats: readonly Beat[] | null | undefined): number[] =>
  [...(beats ?? [])]
    .filter((beat) => Number(beat.index) >= HIGH)
    .sort((a, b) => Number(b.index) - Number(a.index))
    .slice(0, MOST_NAMED)
    .map((beat) => beat.number);
