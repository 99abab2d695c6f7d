import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Panel } from '../parts/Page';
import { FailedPage, Missing, Skeleton } from '../parts/States';
import { RuleEditor } from './RuleEditor';
import { EditorQuery } from './rule.query';

/** Makes a segment from a rule, or changes the rule of one. */
export default function RulePage() {
  const { id } = useParams();
  return <Opened key={id ?? 'new'} id={id} />;
}

/** The text of the address is asked about with all else; what is written later is a question of its own. */
function Opened({ id }: { id: string | undefined }) {
  const [search] = useSearchParams();
  const [text] = useState(search.get('text') ?? '');
  const [{ data, error }, again] = useQuery({
    query: EditorQuery,
    variables: { id: id ?? '', exists: id !== undefined, text, written: text.trim() !== '', comparedWith: id },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <FailedPage error={error} again={() => again()} />;
  if (!data) return <div className="page"><div className="bone bone-title" /><Panel><Skeleton rows={10} /></Panel></div>;
  if (id !== undefined && !data.segment) return <Missing />;
  return <RuleEditor answer={data} first={text || (data.segment?.rule?.text ?? '')} />;
}
