/** Browsers draw nothing beyond a height, Firefox 17.8 million pixels: a longer list is scrolled within this one. */
const TALLEST = 12_000_000;
/** A step of more screens than these goes to a place of the whole list, as by the scroll bar; a shorter one to rows nearby. */
const FAR_SCREENS = 4;
/** Pixels at either end through which the scroll bar goes row by row. */
const END = 100_000;

/** A list of rows of one height behind a window; all in pixels. */
export interface Shape {
  rows: number;
  row: number;
  window: number;
}

/** Where a window is scrolled to, and how much further down the list it is than that says: 0 of a list that has its full height. */
export interface Place {
  top: number;
  shift: number;
}

export const TOP: Place = { top: 0, shift: 0 };

const full = ({ rows, row }: Shape): number => rows * row;
const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** How tall the list is drawn. */
export const drawn = (shape: Shape): number => Math.min(full(shape), TALLEST);

const fits = (shape: Shape): boolean => full(shape) <= TALLEST;
const furthest = (shape: Shape): number => Math.max(0, full(shape) - shape.window);
const lowest = (shape: Shape): number => Math.max(0, drawn(shape) - shape.window);

/** From one measure of the list to the other: pixel by pixel near both ends, in proportion between them. */
function scale(at: number, most: number, other: number): number {
  if (at <= END) return at;
  if (at >= most - END) return at - most + other;
  return END + ((at - END) / (most - 2 * END)) * (other - 2 * END);
}

/** A place of the list in pixels from its beginning, scrolled to as the scroll bar would. */
export function placeOf(shape: Shape, at: number): Place {
  const meant = Math.round(between(0, at, furthest(shape)));
  const top = fits(shape) ? meant : Math.round(scale(meant, furthest(shape), lowest(shape)));
  return { top, shift: meant - top };
}

/** Where it is after the window was scrolled from a place: near rows follow pixel by pixel, far ones in proportion. */
export function moved(shape: Shape, was: Place, top: number): Place {
  if (fits(shape)) return { top, shift: 0 };
  const far = Math.abs(top - was.top) > FAR_SCREENS * shape.window;
  const at = far ? scale(top, lowest(shape), furthest(shape)) : between(0, top + was.shift, furthest(shape));
  return { top, shift: Math.round(at - top) };
}

/** Whether an end of what is drawn comes before that of the list. */
export function strays(shape: Shape, place: Place): boolean {
  const near = FAR_SCREENS * shape.window;
  const due = placeOf(shape, place.top + place.shift).top;
  return !fits(shape) && Math.abs(due - place.top) >= 1 && (place.top < near || place.top > lowest(shape) - near);
}

/** The rows in the window with some around it, from one to another, and the room above and below them. */
export function rowsAt(shape: Shape, { top, shift }: Place, around: number): { first: number; last: number; above: number; below: number } {
  const at = top + shift;
  const first = between(0, Math.floor(at / shape.row) - around, shape.rows);
  const last = between(first - 1, Math.ceil((at + shape.window) / shape.row) - 1 + around, shape.rows - 1);
  const above = Math.max(0, first * shape.row - shift);
  return { first, last, above, below: Math.max(0, drawn(shape) - above - (last - first + 1) * shape.row) };
}
