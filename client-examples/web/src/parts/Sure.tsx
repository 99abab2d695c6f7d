import { useState } from 'react';
import { useText } from '../text/language';

interface SureProps {
  name: string;
  /** What is asked once more. */
  question: string;
  disabled?: boolean;
  act: () => void;
}

/** A button that asks once more before it does what cannot be undone. */
export function Sure({ name, question, disabled, act }: SureProps) {
  const { t } = useText();
  const [state, turn] = useState<'quiet' | 'asks' | 'calmed'>('quiet');
  if (state !== 'asks') {
    return <button type="button" className="button" autoFocus={state === 'calmed'} disabled={disabled} onClick={() => turn('asks')}>{name}</button>;
  }
  return (
    <span className="row" role="group" aria-label={question} onKeyDown={(event) => event.key === 'Escape' && turn('calmed')}>
      <span>{question}</span>
      <button type="button" className="button bad" autoFocus disabled={disabled} onClick={act}>{name}</button>
      <button type="button" className="button" onClick={() => turn('calmed')}>{t.common.cancel}</button>
    </span>
  );
}
