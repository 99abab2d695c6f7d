import type { MembershipInput } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { useText } from '../text/language';
import { useOneOf } from '../url/urlState';

const INPUTS = { current: { current: true }, primary: { primary: true } } as const satisfies Record<string, MembershipInput>;

/** Whose members an analysis counts, as the address says. */
export function useMembership(): MembershipInput {
  const [membership] = useOneOf('membership', INPUTS, 'current');
  return INPUTS[membership];
}

export function MembershipField() {
  const { t } = useText();
  const [membership, choose] = useOneOf('membership', INPUTS, 'current');
  return <Select label={t.analysis.membership} value={membership} options={{ current: t.analysis.current, primary: t.analysis.primary }} choose={choose} />;
}
