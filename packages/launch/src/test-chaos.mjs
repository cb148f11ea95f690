import { enter } from './node-version.mjs';

enter(() => import('./tasks/test-chaos.mjs'));
