import { setStage, type ChaosStage } from './chaos-stage.js';

const FAULTS = ['kill', 'relay', 'database'] as const;
type Fault = (typeof FAULTS)[number];
/** A run that has not come to its end by then has lost something. */
const PATIENCE_MS = 90_000;
const LOOK_MS = 100;

/** What one sending came to. */
export interface Outcome {
  readonly run: number;
  readonly faults: readonly Fault[];
  readonly sent: number;
  readonly uncertain: number;
  /** What must not be: sentences, none of them in a good run. */
  readonly violations: readonly string[];
  /** How ledger, jobs and processes stood at the end of a run that was not good. */
  readonly state: readonly string[];
}

interface Plan {
  readonly runs: number;
  readonly readers: number;
  readonly workers: number;
  /** The same number gives the same faults at the same moments. */
  readonly seed: number;
  /** These in every run, in this order; without them, one or two at random. */
  readonly faults?: readonly Fault[];
  readonly onRun?: (outcome: Outcome) => void;
}

/** Sends bulletins while workers are killed, the relay is cut off and the database goes away, and judges each by the relay's own log. */
export async function chaos({ runs, readers, workers, seed, faults, onRun }: Plan): Promise<Outcome[]> {
  const stage = await setStage(readers);
  const random = randomFrom(seed);
  const outcomes: Outcome[] = [];
  try {
    for (let count = 0; count < workers; count += 1) stage.addWorker();
    for (let run = 0; run < runs; run += 1) {
      const outcome = await oneRun(stage, run, random, faults ?? someFaults(random));
      outcomes.push(outcome);
      onRun?.(outcome);
      // What is stuck would be in the way of all that follow.
      if (outcome.violations.length > 0) break;
    }
  } finally {
    await inTime(() => stage.close());
  }
  return outcomes;
}

async function oneRun(
  stage: ChaosStage,
  run: number,
  random: () => number,
  faults: readonly Fault[],
): Promise<Outcome> {
  const id = await stage.send(run);
  await inTime(() => underFire(stage, id, random, faults));
  return judge(stage, id, run, faults);
}

async function underFire(
  stage: ChaosStage,
  id: string,
  random: () => number,
  faults: readonly Fault[],
): Promise<void> {
  const begun = performance.now();
  for (const fault of faults) {
    // At a random point of the sending, told by the witness and not by the clock.
    const after = Math.floor(random() * stage.addresses.length * 0.9);
    while (stage.witness.count < after && performance.now() - begun < PATIENCE_MS / 2) {
      if ((await stage.read(id)).status !== 'sending') await stage.encourage(id);
      await sleep(5);
    }
    await strike(stage, fault, random);
  }
  while (!(await isOver(stage, id)) && performance.now() - begun < PATIENCE_MS) {
    await stage.encourage(id);
    await sleep(LOOK_MS);
  }
}

/** Whatever hangs, also in what strikes and looks: the run is judged as it stands. */
async function inTime(work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS * 2)));
  await Promise.race([work(), late]);
  clearTimeout(timer);
}

function someFaults(random: () => number): Fault[] {
  const count = 1 + Math.floor(random() * 2);
  return Array.from({ length: count }, () => FAULTS[Math.floor(random() * FAULTS.length)] ?? 'kill');
}

async function strike(stage: ChaosStage, kind: Fault, random: () => number): Promise<void> {
  const ms = 50 + Math.floor(random() * 500);
  if (kind === 'relay') return stage.relayWire.cut(ms);
  if (kind === 'database') return stage.databaseWire.cut(ms);
  const victim = stage.workers.splice(Math.floor(random() * stage.workers.length), 1)[0];
  await victim?.kill();
  stage.addWorker();
}

async function isOver(stage: ChaosStage, id: string): Promise<boolean> {
  return (await stage.read(id)).status === 'sent';
}

/** Nothing lost, nothing twice, nothing said that the relay does not confirm. */
async function judge(stage: ChaosStage, id: string, run: number, faults: readonly Fault[]): Promise<Outcome> {
  const { status, deliveries } = await stage.read(id);
  const violations: string[] = [];
  if (status !== 'sent') violations.push(`the bulletin ended as ${status}`);
  let sent = 0;
  let uncertain = 0;
  for (const address of stage.addresses) {
    const times = stage.witness.timesTo(address);
    const state = deliveries.get(address);
    if (state === 'sent') sent += 1;
    if (state === 'uncertain') uncertain += 1;
    if (times > 1) violations.push(`${address} got it ${times} times`);
    if (state !== 'sent' && state !== 'uncertain')
      violations.push(`${address} is ${state ?? 'not in the ledger'}`);
    if (state === 'sent' && times === 0) violations.push(`${address} is called sent and got nothing`);
  }
  const state = violations.length > 0 ? await stage.describe(id) : [];
  return { run, faults, sent, uncertain, violations, state };
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Numbers from 0 to 1 that only depend on where they begin (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
