import type { Role } from '../gql/graphql';

/** What files hold; each is the last part of a door's path. */
export const KINDS = ['clients', 'contact-persons', 'products', 'sales', 'interactions', 'receivables', 'payments', 'debt-snapshot', 'segment-members'] as const;
export type Kind = (typeof KINDS)[number];

/** What is done with the clients that a file of members lists. */
export const MODES = ['ADD', 'REMOVE', 'REPLACE'] as const;
export type Mode = (typeof MODES)[number];

/** What the doors take from such a person; the first is usual. */
export function kindsFor(role: Role): readonly Kind[] {
  if (role === 'ADMIN') return KINDS;
  return role === 'MARKETER' || role === 'ANALYST' ? ['segment-members'] : [];
}
