import { enter } from './node-version.mjs';

enter(() => import('./tasks/takeout.mjs'));
