import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';
import { fillCampaign } from './fill-campaign.js';
import { ADMIN, dataFolder, startService } from './service.js';

const ROUNDS = 7;
const ENTRIES = 5_000;
const RECURRING = 250;

/** A feed of many entries, written anew after every change, against the calendar's own answer written anew. */
export const icsFeed: Bench = {
  name: 'ics-feed',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const calendar = `${await fillCampaign(caller, ENTRIES, RECURRING)}&kinds=tactic`;
      const [campaign = ''] = calendar.split('/calendar');
      const body = { name: 'Bench', filters: { kinds: ['tactic'] } };
      const feed = await caller.call<{ url: string }>('POST', `${campaign}/feeds`, body);
      const asText: number[] = [];
      const asJson: number[] = [];
      const unchanged: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await change(caller, campaign, round);
        asJson.push((await time(() => caller.call('GET', calendar))).ms);
        const { ms, result } = await time(() => read(feed.url));
        asText.push(ms);
        unchanged.push((await time(() => read(feed.url, result.tag))).ms);
        if (result.entries < ENTRIES) throw new Error(`the feed has ${result.entries} entries`);
      }
      const bench = 'ics-feed';
      const ratio = median(asText.map((ms, round) => ms / (asJson[round] ?? Number.NaN)));
      return [
        { bench, what: '5,000 entries after a change', value: median(asText), unit: 'ms' },
        { bench, what: 'unchanged (304)', value: median(unchanged), unit: 'ms' },
        {
          bench,
          what: 'ratio to the same calendar as JSON',
          value: ratio,
          unit: '×',
          target: { at: 'most', bound: 1.5 },
        },
      ];
    } finally {
      await service.stop();
      await data.remove();
    }
  },
};

/** Any change of the campaign makes every answer be written again. */
async function change(caller: Caller, campaign: string, round: number): Promise<void> {
  const { version } = await caller.call<{ version: number }>('GET', campaign);
  await caller.call('PATCH', campaign, { name: `Bench ${round}` }, version);
}

async function read(url: string, tag?: string): Promise<{ entries: number; tag: string }> {
  const response = await fetch(url, { headers: tag === undefined ? {} : { 'if-none-match': tag } });
  if (response.status !== (tag === undefined ? 200 : 304))
    throw new Error(`${url} answered ${response.status}`);
  const text = await response.text();
  return { entries: text.split('BEGIN:VEVENT').length - 1, tag: response.headers.get('etag') ?? '' };
}

async function time<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const begin = performance.now();
  const result = await work();
  return { ms: performance.now() - begin, result };
}
