import { enter } from './node-version.mjs';

enter(() => import('./tasks/licences.mjs'));
