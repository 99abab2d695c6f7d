/** The rows of a long table that are drawn: those in sight and some around. */
export interface DrawnRows {
  places: readonly number[];
  /** Pixels that the rows before and after them take. */
  above: number;
  below: number;
  /** Brings a row to the top. */
  to: (place: number) => void;
}
