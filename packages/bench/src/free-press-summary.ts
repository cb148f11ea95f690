import type { Document } from 'mongodb';
import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';
import { fillClips, firstClip, withClips } from './many-clips.js';
import { ADMIN, dataFolder, startService } from './service.js';

const CLIPS = 50_000;
const ROUNDS = 7;
/** As many people look at it at once; none of them may be sent away. */
const TOGETHER = 8;

/** What the press brought by month, over many clips, against one bare aggregation of that group on the same rows. */
export const freePressSummary: Bench = {
  name: 'free-press-summary',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const { campaignId, address } = await firstClip(caller);
      const answer = () => caller.call<{ total: { count: number } }>('GET', `${address}?groupBy=month`);
      const { summary, bare } = await withClips(data, async (clips) => {
        await fillClips(clips, campaignId, CLIPS);
        const { total } = await answer();
        if (total.count !== CLIPS) throw new Error(`the summary has ${total.count} clips`);
        const times: { summary: number[]; bare: number[] } = { summary: [], bare: [] };
        for (let round = 0; round < ROUNDS; round += 1) {
          times.bare.push(await time(() => clips.aggregate(byMonth(campaignId)).toArray()));
          times.summary.push(await time(answer));
        }
        return times;
      });
      const together = await time(() => Promise.all(Array.from({ length: TOGETHER }, answer)));
      const bench = 'free-press-summary';
      return [
        { bench, what: '50,000 clips by month', value: median(summary), unit: 'ms' },
        { bench, what: 'one bare aggregation of that group', value: median(bare), unit: 'ms' },
        {
          bench,
          what: 'ratio to the bare aggregation',
          value: median(summary.map((ms, round) => ms / (bare[round] ?? Number.NaN))),
          unit: '×',
          target: { at: 'most', bound: 3 },
        },
        { bench, what: `${TOGETHER} at once, all answered`, value: together, unit: 'ms' },
      ];
    } finally {
      await service.stop();
      await data.remove();
    }
  },
};

function byMonth(campaignId: string): Document[] {
  return [
    { $match: { campaignId } },
    {
      $group: {
        _id: { $substrBytes: ['$date', 0, 7] },
        count: { $sum: 1 },
        value: { $sum: '$value' },
      },
    },
  ];
}

async function time(call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await call();
  return performance.now() - begin;
}
