import { rangesOf } from '@altavoz/domain/calendar/expand-recurrence';
import { isOnCalendar } from '@altavoz/domain/tactics/tactic-transitions';
import type { BulletinService } from './modules/bulletins/bulletin.service.js';
import type { MessageCarrier } from './modules/messages/message-uses.service.js';
import type { StatementService } from './modules/statements/statement.service.js';
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
    const onDay = (day: string) => ({ start: day, end: day, ranges: [{ start: day, end: day }] });
    return [
      ...tactics.map((tactic): MessageCarrier => {
        const { id, name, start, end, status } = tactic;
        return {
          kind: 'tactic',
          id,
          name,
          start,
          end: end ?? start,
          ranges: rangesOf(tactic),
          settled: isOnCalendar(status),
        };
      }),
      ...mails.map(({ id, subject, month, sendOn, status }): MessageCarrier => ({
        kind: 'bulletin',
        id,
        name: { [language]: subject || month },
        ...onDay(sendOn),
        settled: status !== 'draft' && status !== 'in-review',
      })),
      ...said.map(({ id, outlet, by, date }): MessageCarrier => ({
        kind: 'statement',
        id,
        name: { [language]: `${by.name}, ${outlet}` },
        ...onDay(date),
        settled: true,
      })),
      ...printed.map(({ id, title, outlet, date }): MessageCarrier => ({
        kind: 'clip',
        id,
        name: { [language]: `${title}, ${outlet}` },
        ...onDay(date),
        settled: true,
      })),
    ];
  };
}
