import { useListChoice } from '../url/urlState';

export const COLUMNS = ['code', 'inn', 'kind', 'region', 'city', 'industry', 'manager', 'phone', 'email', 'registered', 'since', 'via', 'amount', 'lastPurchase', 'debt', 'overdue'] as const;
export type ColumnKey = (typeof COLUMNS)[number];
const USUAL = 'code,region,industry,manager,since,via';
/** In the address, where no list at all is the usual one. */
const NONE = ['none'];

/** Which columns of members are shown: in the order people know, kept in the address. */
export function useColumns() {
  const [names, choose] = useListChoice('columns', USUAL);
  const shown = COLUMNS.filter((column) => names.includes(column));
  return {
    shown,
    withAmount: shown.includes('amount'),
    withLast: shown.includes('lastPurchase'),
    withDebt: shown.includes('debt') || shown.includes('overdue'),
    toggle: (column: ColumnKey, on: boolean) => {
      const chosen = COLUMNS.filter((other) => (other === column ? on : shown.includes(other)));
      choose(chosen.length > 0 ? chosen : NONE);
    },
  };
}
