import { useEffect, useState, type ReactNode } from 'react';
import type { Aria } from './Faulted';

interface SelectProps<T extends string> {
  label: string;
  value: T | '';
  options: Record<T, string>;
  /** The name of having chosen nothing. */
  none?: string;
  /** Where the label is told to those only who do not see. */
  hidden?: boolean;
  aria?: Aria;
  choose: (value: T | '') => void;
}

export function Select<T extends string>({ label, value, options, none, hidden, aria, choose }: SelectProps<T>) {
  return (
    <label className="field">
      <span className={hidden ? 'visually-hidden' : undefined}>{label}</span>
      <select value={value} {...aria} onChange={(event) => choose(event.target.value as T | '')}>
        {none !== undefined && <option value="">{none}</option>}
        {(Object.entries(options) as [T, string][]).map(([key, name]) => (
          <option key={key} value={key}>{name}</option>
        ))}
      </select>
    </label>
  );
}

export function Check({ label, checked, disabled, toggle }: { label: ReactNode; checked: boolean; disabled?: boolean; toggle: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => toggle(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** A text that is passed on when the typing rests, so that not every key asks the server. What is typed while it gets there stays. */
export function SearchField({ label, value, search }: { label: string; value: string; search: (text: string) => void }) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState<string | null>(value);
  const [sent, setSent] = useState<string | null>(value);
  if (seen !== value) {
    setSeen(value);
    // Only another text than the one passed on from here takes the place of what is typed.
    if (value !== sent) {
      setSent(value);
      setText(value);
    }
  }
  useEffect(() => {
    // Who goes back before the page has followed gets the text of the address all the same.
    const turn = () => {
      setSeen(null);
      setSent(null);
    };
    window.addEventListener('popstate', turn);
    return () => window.removeEventListener('popstate', turn);
  }, []);
  useEffect(() => {
    if (text === sent) return;
    const timer = setTimeout(() => {
      setSent(text);
      search(text);
    }, 300);
    return () => clearTimeout(timer);
  }, [text, sent, search]);
  return (
    <label className="field">
      <span>{label}</span>
      <input type="search" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
    </label>
  );
}

/** The value as it was when it last rested for so long. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}

/** The value at once when it rested before, else as soon as it rests for so long. */
export function useSoon<T>(value: T, ms: number): T {
  const [soon, setSoon] = useState(value);
  const [moving, setMoving] = useState(false);
  if (soon !== value && !moving) {
    setMoving(true);
    setSoon(value);
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      setSoon(value);
      setMoving(false);
    }, ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return soon;
}
