import type { MissingReason } from '../gql/graphql';
import type { Format } from '../text/format';
import type { Texts } from '../text/ru';

/** Why a figure is not there, in words. */
export const whyMissing = (reason: MissingReason, n: number, t: Texts, format: Format): string =>
  reason === 'HISTORY_TOO_SHORT' ? t.offer.tooShort : t.offer.tooFew.replace('{n}', format.count(n));

/** A sentence with its gaps filled. */
export const filled = (sentence: string, values: Record<string, string>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
