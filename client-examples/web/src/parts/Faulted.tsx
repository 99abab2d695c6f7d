import { useId, type ReactNode } from 'react';

/** What a field tells of its fault to those who do not see it. */
export interface Aria {
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
}

interface FaultedProps {
  wrong?: string | undefined;
  hint?: string | undefined;
  children: (aria: Aria) => ReactNode;
}

/** A field, and beneath it what is wrong with it, else what helps to fill it in. */
export function Faulted({ wrong, hint, children }: FaultedProps) {
  const id = useId();
  const note = wrong ?? hint;
  return (
    <div className="faulted">
      {children({ 'aria-invalid': wrong ? true : undefined, 'aria-describedby': note ? id : undefined })}
      {note && <p id={id} className={wrong ? 'fault' : 'hint'}>{note}</p>}
    </div>
  );
}

/** Fields that are one question, with what is wrong with them together. */
export function Group({ legend, wrong, hint, children }: { legend: string; wrong?: string | undefined; hint?: string | undefined; children: ReactNode }) {
  return (
    <Faulted wrong={wrong} hint={hint}>
      {(aria) => (
        <fieldset aria-describedby={aria['aria-describedby']}>
          <legend>{legend}</legend>
          <div className="row">{children}</div>
        </fieldset>
      )}
    </Faulted>
  );
}

/** Brings the reader to the first fault of a form. */
export function toFirstFault(form: HTMLElement | null): void {
  const frame = form?.querySelector('.fault')?.closest('.faulted');
  frame?.querySelector<HTMLElement>('input, select, textarea, summary')?.focus();
}
