import type { updateBudgetLine } from '@altavoz/contracts/budget';
import type { addFromCatalogue, completeTactic, startTactic, tactics } from '@altavoz/contracts/tactics';
import type { scheduleTactic } from '@altavoz/contracts/tactic-schedule';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { completeIndicators } from './build-indicators.js';
import { idsOf } from './build-messages.js';
import type { SampleClient } from './sample-client.js';
import { IN_THE_TRAY, PLAN, type PlannedTactic } from './sample-plan.js';
import { ORGANIZATION } from './sample-people.js';

interface Options {
  readonly editor: SampleClient;
  readonly lead: SampleClient;
  readonly campaignId: string;
  readonly start: string;
  readonly today: string;
  readonly messageIds: readonly string[];
  readonly objectiveIds: readonly string[];
  readonly audienceIds: ReadonlyMap<string, string>;
  readonly responsibleId: string;
}

type Tactic = OutputOf<(typeof tactics)['get']>;

/** Ten tactics of the catalogue on the calendar, one of the campaign's own in the tray. Gives their ids by code. */
export async function buildTactics(options: Options): Promise<ReadonlyMap<string, string>> {
  const { editor, campaignId, messageIds } = options;
  const ids = new Map<string, string>();
  let measured: string[] = [];
  for (const plan of PLAN) {
    const { items } = await editor.call<typeof addFromCatalogue>(
      'POST /campaigns/:campaignId/tactics/from-catalogue',
      {
        params: { campaignId },
        body: { codes: [plan.code] },
      },
    );
    const added = items[0];
    if (!added) throw new Error(`The sample could not add ${plan.code} from the catalogue`);
    await completeIndicators(editor, campaignId);
    const planned = await editor.call<(typeof tactics)['update']>(
      'PATCH /campaigns/:campaignId/tactics/:tacticId',
      {
        params: { campaignId, tacticId: added.id },
        body: {
          ...carried(plan, options),
          ...(plan.contractingDays
            ? {
                contracting: {
                  leadDays: plan.contractingDays,
                  done: addDays(options.start, plan.startDay) < options.today,
                },
              }
            : { contracting: null }),
        },
      },
      added.version,
    );
    ids.set(plan.code, planned.id);
    if (plan.code === IN_THE_TRAY.measuredLike) measured = planned.indicatorIds;
    await place(planned, plan, options);
  }
  await editor.call<(typeof tactics)['create']>('POST /campaigns/:campaignId/tactics', {
    params: { campaignId },
    body: {
      name: IN_THE_TRAY.name,
      channelType: 'non-traditional',
      phase: 1,
      purpose: 'convene',
      ...carried(IN_THE_TRAY, options),
      messageIds: IN_THE_TRAY.messages.map((index) => messageIds[index] ?? ''),
      indicatorIds: measured,
    },
  });
  return ids;
}

/** What a tactic of the plan carries: messages, audiences, objective, money, hours and its call to action. */
function carried(plan: Omit<PlannedTactic, 'code' | 'startDay' | 'days'>, options: Options) {
  return {
    messageIds: plan.messages.map((index) => options.messageIds[index] ?? ''),
    audienceIds: idsOf(plan.audiences, options.audienceIds),
    objectiveIds: options.objectiveIds.slice(0, 1),
    plannedCost: plan.euros * 100,
    staffHours: plan.hours,
    responsibleId: options.responsibleId,
    callToAction: {
      type: 'click' as const,
      label: { es: plan.callToAction.es, en: plan.callToAction.en },
      url: `${ORGANIZATION.website}${plan.callToAction.path}`,
    },
  };
}

/** Schedules it; what lies in the past is done and paid, what is under way has begun and is committed. */
async function place(tactic: Tactic, plan: PlannedTactic, options: Options): Promise<void> {
  const { editor, lead, campaignId, today } = options;
  const params = { campaignId, tacticId: tactic.id };
  const start = addDays(options.start, plan.startDay);
  const end = addDays(start, plan.days - 1);
  let current: Tactic = await editor.call<typeof scheduleTactic>(
    'POST /campaigns/:campaignId/tactics/:tacticId/schedule',
    { params, body: { start, end } },
    tactic.version,
  );
  if (start > today) return;
  current = await editor.call<typeof startTactic>(
    'POST /campaigns/:campaignId/tactics/:tacticId/start',
    { params, body: {} },
    current.version,
  );
  const done = end < today;
  if (done) {
    current = await editor.call<typeof completeTactic>(
      'POST /campaigns/:campaignId/tactics/:tacticId/complete',
      { params, body: {} },
      current.version,
    );
  }
  const planned = plan.euros * 100;
  if (planned === 0) return;
  await lead.call<typeof updateBudgetLine>(
    'PATCH /campaigns/:campaignId/budget/lines/:tacticId',
    {
      params,
      body: {
        approved: planned,
        committed: done ? planned : Math.trunc(planned / 2),
        spent: done ? planned : 0,
        ...(done ? { on: end, note: 'Factura pagada' } : {}),
      },
    },
    current.version,
  );
}
