import { parseArgs } from 'node:util';
import { bulletinQueueing } from './bulletin-queueing.js';
import { bulletinSending } from './bulletin-sending.js';
import { calendarDrawing } from './calendar-drawing.js';
import { calendarRange } from './calendar-range.js';
import { campaignChecks } from './campaign-checks.js';
import { embeddedDatabase } from './embedded-database.js';
import { isReached, table, type Bench, type Figure } from './figure.js';
import { freePressSummary } from './free-press-summary.js';
import { icsFeed } from './ics-feed.js';
import { importDryRun } from './import-dry-run.js';
import { pageWeight } from './page-weight.js';
import { recurrences } from './recurrences.js';
import { saySearch } from './say-search.js';
import { reports } from './reports.js';
import { startUp } from './start-up.js';
import { takeout } from './takeout.js';

const BENCHES: readonly Bench[] = [
  embeddedDatabase,
  startUp,
  calendarRange,
  icsFeed,
  importDryRun,
  bulletinSending,
  bulletinQueueing,
  recurrences,
  campaignChecks,
  pageWeight,
  calendarDrawing,
  saySearch,
  freePressSummary,
  takeout,
  reports,
];

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = BENCHES.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no bench named ${unknown.join(', ')}; there are: ${known}.\n`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const bench of BENCHES) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  if (!values.json) process.stderr.write(`${bench.name} …\n`);
  figures.push(...(await bench.run()));
}
const answer = figures.map((figure) => ({ ...figure, reached: isReached(figure) }));
process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : `${table(figures)}\n`);
process.exitCode = figures.every(isReached) ? 0 : 1;
