import { createTheme } from '@mantine/core';

/**
 * The kit's theme. Colours, radii and fonts come from the static variables of `kit.css`, so that no stylesheet is
 * generated at run time (strict content security policy); here stands only what the kit reads in script.
 */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
