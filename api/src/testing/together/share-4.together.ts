import { runShare } from './together.js';

await runShare(4);
