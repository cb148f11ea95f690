import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { scheduleTactic } from '@altavoz/contracts/tactic-schedule';
import type { tactics } from '@altavoz/contracts/tactics';
import type { Agent } from '../../../testing/agent.js';
import { approvedMessage } from '../../campaigns/testing/plan-fixtures.js';

export type TacticAnswer = OutputOf<(typeof tactics)['get']>;

interface People {
  readonly editor: Agent;
  /** The second person, who approves. */
  readonly lead: Agent;
}

/** What every tactic of a campaign needs before it may be scheduled: words in force and an indicator (RH9, RH11, RH12). */
export interface Ground {
  readonly campaignId: string;
  readonly messageId: string;
  readonly indicatorId: string;
}

export const CALL_TO_ACTION = {
  type: 'click',
  label: { es: 'Conozca más' },
  url: 'https://valdemar.example/mas',
};

export async function newIndicator(campaignId: string, agent: Agent, changes: object = {}): Promise<string> {
  const { body } = await agent
    .post(`/campaigns/${campaignId}/indicators`, {
      name: { es: 'Visitas', en: 'Visits' },
      target: 10_000,
      reviewFrequency: 'monthly',
      ...changes,
    })
    .expect(201);
  return (body as { id: string }).id;
}

export async function groundOf(campaignId: string, { editor, lead }: People): Promise<Ground> {
  const { id: messageId } = await approvedMessage(campaignId, editor, lead);
  return { campaignId, messageId, indicatorId: await newIndicator(campaignId, editor) };
}

/** A draft that only lacks its days. */
export async function readyTactic(
  { campaignId, messageId, indicatorId }: Ground,
  agent: Agent,
  changes: object = {},
): Promise<TacticAnswer> {
  const { body } = await agent
    .post(`/campaigns/${campaignId}/tactics`, {
      name: { es: 'Feria de oficios', en: 'Crafts fair' },
      channelType: 'non-traditional',
      phase: 1,
      messageIds: [messageId],
      indicatorIds: [indicatorId],
      callToAction: CALL_TO_ACTION,
      ...changes,
    })
    .expect(201);
  return body as TacticAnswer;
}

type Days = NonNullable<InputOf<typeof scheduleTactic>['body']>;

/** A tactic that stands on the calendar on these days. */
export async function scheduledTactic(
  ground: Ground,
  agent: Agent,
  days: Days,
  changes: object = {},
): Promise<TacticAnswer> {
  const { id, version } = await readyTactic(ground, agent, changes);
  const { body } = await agent
    .post(`/campaigns/${ground.campaignId}/tactics/${id}/schedule`, days, version)
    .expect(200);
  const { former: _former, ...tactic } = body as TacticAnswer & { former: unknown };
  return tactic;
}
