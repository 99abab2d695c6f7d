import { useParams } from 'react-router';
import { Files } from '../parts/Files';
import { useText } from '../text/language';
import { memberFile, type MemberList } from './memberFile';

/** All members as a file, with the columns and in the order that are shown. */
export function MemberFiles({ list }: { list: MemberList }) {
  const { language } = useText();
  const { id = '' } = useParams();
  return <Files address={(format) => memberFile(id, format, list, language)} name="members" />;
}
