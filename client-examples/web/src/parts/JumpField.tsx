import { useState, type FormEvent } from 'react';
import { useText } from '../text/language';

/** Goes to a row of a long list by its number. */
export function JumpField({ total, jump }: { total: number; jump: (place: number) => void }) {
  const { t } = useText();
  const [row, setRow] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(row);
    if (Number.isInteger(number) && number >= 1) jump(Math.min(number, total) - 1);
  };
  return (
    <form className="row" onSubmit={go}>
      <label className="row"><span>{t.common.jump}</span><input className="jump" type="number" inputMode="numeric" min={1} max={total} value={row} onChange={(event) => setRow(event.target.value)} /></label>
      <button className="button quiet small">{t.common.go}</button>
    </form>
  );
}
