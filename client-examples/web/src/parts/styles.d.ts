import 'react';

declare module 'react' {
  // Custom properties, which the style attribute takes but its type does not know.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
