import { parseArgs } from 'node:util';
import { chaos, type Outcome } from './chaos.js';

/** `npm run test:chaos`: sendings under fire, judged by the relay's own log. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    readers: { type: 'string', default: '150' },
    workers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});

const begun = performance.now();
const outcomes = await chaos({
  runs: Number(values.runs),
  readers: Number(values.readers),
  workers: Number(values.workers),
  seed: Number(values.seed),
  onRun: tell,
});
const bad = outcomes.filter(({ violations }) => violations.length > 0);
const sum = (figure: 'sent' | 'uncertain') => outcomes.reduce((total, outcome) => total + outcome[figure], 0);
const seconds = Math.round((performance.now() - begun) / 1_000);
process.stdout.write(
  `${outcomes.length} runs in ${seconds} s: ${sum('sent')} sent, ${sum('uncertain')} uncertain, ` +
    `${bad.length} runs with something lost, sent twice or left hanging.\n`,
);
process.exit(bad.length === 0 ? 0 : 1);

function tell({ run, faults, sent, uncertain, violations, state }: Outcome): void {
  process.stdout.write(`${run + 1}: ${faults.join(', ')}; ${sent} sent, ${uncertain} uncertain\n`);
  if (violations.length === 0) return;
  process.stdout.write(
    `   with --seed ${values.seed} --readers ${values.readers} --workers ${values.workers}:\n`,
  );
  for (const line of [...violations, ...state]) process.stdout.write(`   ${line}\n`);
}
