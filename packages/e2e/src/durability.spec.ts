import { Caller } from './caller.js';
import { expect, test } from './fixtures.js';
import { ADMIN, dataFolder, freePort, startService, type RunningService } from './service.js';

const ROUNDS = 20;

interface Stored {
  readonly id: string;
}

test('what was acknowledged survives kill -9, twenty times', async () => {
  test.setTimeout(240_000);
  const data = await dataFolder();
  const acknowledged: string[] = [];
  // The same address and the same session all along: that somebody is signed in was acknowledged, too.
  const port = await freePort();
  const start = (): Promise<RunningService> => startService({ dataDir: data.path, seed: 'none', port });
  let caller: Caller | undefined;
  let campaign = '';
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const service = await start();
      caller ??= await Caller.signIn(service.url, ADMIN);
      campaign ||= await newCampaign(caller);
      await expectAll(caller, campaign, acknowledged);
      // Several writers, so that the end comes in the middle of something.
      const signedIn = caller;
      const writers = [0, 1, 2].map((writer) =>
        write(signedIn, campaign, `${round}.${writer}`, acknowledged),
      );
      await new Promise((resolve) => setTimeout(resolve, 40 + round * 15));
      await service.kill();
      await Promise.all(writers);
    }
    const service = await start();
    await expectAll(await Caller.signIn(service.url, ADMIN), campaign, acknowledged);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    expect(await service.stop()).toBe(0);
  } finally {
    await data.remove();
  }
});

async function newCampaign(caller: Caller): Promise<string> {
  const { id } = await caller.call<Stored>('POST', '/campaigns', {
    name: 'Durable',
    start: '2027-01-01',
    end: '2027-12-31',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    phase: 1,
    language: 'es',
  });
  return id;
}

/** Writes until the service is gone; notes what was answered with success, and only that. */
async function write(caller: Caller, campaign: string, name: string, acknowledged: string[]): Promise<void> {
  for (let index = 0; ; index += 1) {
    try {
      const response = await caller.send('POST', `/campaigns/${campaign}/objectives`, {
        kind: 'specific',
        text: { es: `Objetivo ${name}.${index}` },
      });
      if (response.status !== 201) return;
      const { id } = (await response.json()) as Stored;
      acknowledged.push(id);
    } catch (error) {
      // The connection broke: nobody was told that this one is there.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function expectAll(caller: Caller, campaign: string, acknowledged: readonly string[]): Promise<void> {
  const found = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: { items: Stored[]; nextCursor: string | null } = await caller.call(
      'GET',
      `/campaigns/${campaign}/objectives?limit=200${cursor ? `&cursor=${cursor}` : ''}`,
    );
    for (const { id } of page.items) found.add(id);
    cursor = page.nextCursor;
  } while (cursor);
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
}
