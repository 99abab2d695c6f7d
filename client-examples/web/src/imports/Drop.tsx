import { useState, type DragEvent } from 'react';
import { useText } from '../text/language';

/** Where a file is dropped, or chosen by a press. */
export function Drop({ file, choose }: { file: File | null; choose: (file: File | null) => void }) {
  const { t, format } = useText();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0] ?? file);
  }

  return (
    <label className={over ? 'drop over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input type="file" accept=".csv,.xlsx,text/csv" className="visually-hidden" onChange={(event) => choose(event.target.files?.[0] ?? null)} />
      <strong>{file ? `${file.name} · ${format.bytes(file.size)}` : t.imports.drop}</strong>
      <span className="muted">{t.imports.formats}</span>
    </label>
  );
}
