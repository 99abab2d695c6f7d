import { expect, it } from 'vitest';
import { memberFile } from './memberFile';

it('asks for the columns that are shown, as the door names them, in the order that is shown', () => {
  const period = { from: '2025-11-01', to: '2026-11-01' };
  expect(memberFile('x', 'csv', { shown: ['inn', 'registered', 'lastPurchase', 'overdue'], orderBy: 'AMOUNT', direction: 'DESCENDING', period }, 'ru')).toBe(
    '/segments/x/members.csv?columns=name%2Cinn%2Cregistered_at%2Clast_purchase%2Coverdue&orderBy=AMOUNT&direction=DESCENDING&from=2025-11-01&to=2026-11-01&locale=RU',
  );
});
