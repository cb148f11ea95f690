import { rangesOf } from '@altavoz/domain/calendar/expand-recurrence';
import type { CarrierOfMessages } from '@altavoz/domain/messages/frequency-report';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { isOnCalendar } from '@altavoz/domain/tactics/tactic-transitions';
import type { Bulletin } from './modules/bulletins/bulletin.js';
import type { BulletinService } from './modules/bulletins/bulletin.service.js';
import type { MessageCarrier } from './modules/messages/message-uses.service.js';
import type { StatementService } from './modules/statements/statement.service.js';
import type { Tactic } from './modules/tactics/tactic.js';
import type { planModules } from './plan.js';
import type { Scope } from './platform/caller.js';

interface Needs {
  readonly plan: Pick<ReturnType<typeof planModules>, 'campaigns' | 'tactics' | 'clips'>;
  readonly bulletins: BulletinService;
  readonly statements: StatementService;
}

/** Everything of a campaign that carries a message: tactics, bulletins, what was said, what the press printed. */
export function messageCarriers({ plan, bulletins, statements }: Needs) {
  return async (scope: Scope, campaignId: string, messageId: string): Promise<MessageCarrier[]> => {
    const { language } = await plan.campaigns.get(scope, campaignId);
    const [tactics, mails, said, printed] = await Promise.all([
      plan.tactics.carrying(scope, campaignId, messageId),
      bulletins.carrying(scope, campaignId, messageId),
      statements.carrying(scope, campaignId, messageId),
      plan.clips.carrying(scope, campaignId, messageId),
    ]);
    return [
      ...tactics.map((tactic): MessageCarrier => {
        const { id, name, start, end } = tactic;
        return { ...ofTactic(tactic), id, name, start, end: end ?? start };
      }),
      ...mails.map((mail): MessageCarrier => {
        const { id, subject, month, sendOn } = mail;
        return {
          ...ofBulletin(mail),
          id,
          name: { [language]: subject || month },
          start: sendOn,
          end: sendOn,
        };
      }),
      ...said.map(({ id, outlet, by, date }): MessageCarrier => {
        const name = { [language]: `${by.name}, ${outlet}` };
        return { ...onDay('statement', date), id, name, start: date, end: date };
      }),
      ...printed.map(({ id, title, outlet, date }): MessageCarrier => {
        const name = { [language]: `${title}, ${outlet}` };
        return { ...onDay('clip', date), id, name, start: date, end: date };
      }),
    ];
  };
}

/** The same for all messages at once, without names: what is counted. */
export function carriersOfCampaign({ plan, bulletins, statements }: Needs) {
  return async (scope: Scope, campaignId: string): Promise<CarrierOfMessages[]> => {
    const [tactics, mails, said, printed] = await Promise.all([
      plan.tactics.ofCampaign(scope, campaignId),
      bulletins.carryingAny(scope, campaignId),
      statements.ofCampaign(scope, campaignId),
      plan.clips.between(scope, campaignId),
    ]);
    const settled = [
      ...tactics.map((tactic) => ({ ...ofTactic(tactic), messageIds: tactic.messageIds })),
      ...mails.map((mail) => ({
        ...ofBulletin(mail),
        messageIds: mail.blocks.flatMap((block) => (block.type === 'message' ? [block.messageId] : [])),
      })),
    ].filter((carrier) => carrier.settled);
    return [
      ...settled,
      ...said.map(({ date, messageIds }) => ({ ...onDay('statement', date), messageIds })),
      ...printed.map(({ date, messageIds }) => ({ ...onDay('clip', date), messageIds })),
    ];
  };
}

type Settled = Pick<MessageCarrier, 'kind' | 'ranges' | 'settled'>;

function ofTactic(tactic: Tactic): Settled {
  return { kind: 'tactic', ranges: rangesOf(tactic), settled: isOnCalendar(tactic.status) };
}

function ofBulletin({ sendOn, status }: Bulletin): Settled {
  return { ...onDay('bulletin', sendOn), settled: status !== 'draft' && status !== 'in-review' };
}

function onDay(kind: MessageCarrier['kind'], day: PlainDateString): Settled {
  return { kind, ranges: [{ start: day, end: day }], settled: true };
}
