interface Tile {
  key: string;
  name: string;
  figure: string;
  note?: string;
  /** From 0 to 1: the deeper the colour, the more. */
  weight: number;
}

/** Named parts of a whole as pressable tiles; a press asks who is in one. */
export function Tiles({ tiles, pressed, press, columns }: { tiles: Tile[]; pressed: string; press: (key: string) => void; columns?: number }) {
  const most = Math.max(...tiles.map((tile) => tile.weight), 0.0001);
  return (
    <ul className="tiles" style={columns ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : undefined}>
      {tiles.map((tile) => (
        <li key={tile.key}>
          <button type="button" className={`heat-${Math.ceil((tile.weight / most) * 4)}`} aria-pressed={tile.key === pressed} onClick={() => press(tile.key)}>
            <span>{tile.name}</span>
            <strong>{tile.figure}</strong>
            {tile.note && <small>{tile.note}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
