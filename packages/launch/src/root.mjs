import { fileURLToPath } from 'node:url';

/** The folder of the clone. Every path in this package starts here, whatever the current folder is. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
