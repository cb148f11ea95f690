import { localStorageColorSchemeManager } from '@mantine/core';

/** The same key that `before-paint.js` reads. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'altavoz-theme' });
