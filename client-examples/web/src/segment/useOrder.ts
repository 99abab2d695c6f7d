import type { MemberOrder, SortDirection } from '../gql/graphql';
import { useSearchParams } from 'react-router';
import { withChoices } from '../url/urlState';

export const ORDERS = ['NAME', 'ID', 'AMOUNT', 'LAST_PURCHASE', 'DEBT', 'SINCE'] as const satisfies readonly MemberOrder[];

/** Names and numbers from the first, figures and days from the largest: as the server orders when nothing is said. */
export const usualDirection = (orderBy: MemberOrder): SortDirection => (orderBy === 'NAME' || orderBy === 'ID' ? 'ASCENDING' : 'DESCENDING');

export const opposite = (direction: SortDirection): SortDirection => (direction === 'ASCENDING' ? 'DESCENDING' : 'ASCENDING');

/** The order that an address names; what it does not name is as usual. */
export function readOrder(search: URLSearchParams): { orderBy: MemberOrder; direction: SortDirection } {
  const orderBy = ORDERS.find((one) => one === search.get('order')) ?? 'NAME';
  const direction = search.get('direction');
  return { orderBy, direction: direction === 'ASCENDING' || direction === 'DESCENDING' ? direction : usualDirection(orderBy) };
}

/** By what the members are ordered, kept in the address. */
export function useOrder() {
  const [search, setSearch] = useSearchParams();
  const order = readOrder(search);
  const choose = (orderBy: MemberOrder, direction: SortDirection) =>
    setSearch((now) => withChoices(now, { order: orderBy, direction }, { order: 'NAME', direction: usualDirection(orderBy) }));
  /** A press on a head: its usual direction first, then the other. */
  const press = (orderBy: MemberOrder) => choose(orderBy, orderBy === order.orderBy ? opposite(order.direction) : usualDirection(orderBy));
  return { ...order, choose, press };
}
