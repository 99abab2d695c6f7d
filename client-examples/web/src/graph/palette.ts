/** The colours of the theme in force, for drawings that cannot use custom properties. */
export interface Palette {
  ink: string;
  muted: string;
  hairline: string;
  paper: string;
  first: string;
  second: string;
  third: string;
  fourth: string;
}

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'), muted: colour('muted'), hairline: colour('hairline'), paper: colour('paper'),
    first: colour('first'), second: colour('second'), third: colour('third'), fourth: colour('fourth'),
  };
}
