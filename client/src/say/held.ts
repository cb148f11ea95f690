import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getSay } from '@altavoz/contracts/say';
import { stillSayable, type Withdrawal } from '@altavoz/domain/messages/sayable';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { LocalizedText } from '@altavoz/domain/shared/language';

export type Say = OutputOf<typeof getSay>;
export type MessageToSay = Say['messages'][number];
export type Engagement = Say['engagements'][number];
/** What the office asks of the person as an ambassador of a campaign. */
export type GuidelinesToFollow = Say['guidelines'][number];
export type Statement = Say['statements'][number];

/** What the device keeps between visits. */
export interface Held {
  readonly say: Say;
  /** The latest moment that this device has seen: a clock that is set back brings nothing back. */
  readonly seenAt: number;
  /** What has to be added to the device's clock to get the service's. */
  readonly skew: number;
  /** Messages whose words are not those that the person knew. */
  readonly changedIds: readonly string[];
}

/** A message that disappeared: whom and what it was for, never its words. */
export interface Gone {
  readonly id: string;
  readonly why: Withdrawal | 'closed' | 'other';
  readonly audiences: readonly LocalizedText[];
  readonly themes: readonly LocalizedText[];
  readonly approvedAt: string;
}

/** The moment that decides over dates: never before what the service or this device has already seen. */
export function momentOf({ say, seenAt, skew }: Held, now: number): number {
  return Math.max(now + skew, seenAt, Date.parse(say.madeAt));
}

/** The day of a campaign at a moment; UTC for one that is unknown. */
export function dayIn(say: Say, campaignId: string, moment: number): string {
  const zone = say.campaigns.find(({ id }) => id === campaignId)?.timeZone ?? 'UTC';
  return dayAt(moment, zone);
}

/** Takes away what expired while the device was away (RH9), and says which. */
export function withoutExpired(
  held: Held,
  now: number,
): { readonly held: Held; readonly gone: readonly Gone[] } {
  const moment = momentOf(held, now);
  const { say } = held;
  const withdrawn = new Set(say.withdrawn.map(({ id }) => id));
  const stays = (message: MessageToSay): boolean =>
    stillSayable(message, { withdrawn, day: dayIn(say, message.campaignId, moment) });
  const gone = say.messages
    .filter((message) => !stays(message))
    .map((message) => goneOf(say, message, withdrawn.has(message.id) ? 'retired' : 'expired'));
  const messages = gone.length === 0 ? say.messages : say.messages.filter(stays);
  return { held: { ...held, seenAt: moment, say: { ...say, messages } }, gone };
}

/** What the device keeps from now on, and what it no longer has; another person begins with nothing. */
export function replaced(
  before: Held | undefined,
  say: Say,
  now: number,
): { readonly held: Held; readonly gone: readonly Gone[] } {
  const known = before?.say.person.id === say.person.id ? before : undefined;
  const madeAt = Date.parse(say.madeAt);
  const { held, gone } = withoutExpired({ say, seenAt: madeAt, skew: madeAt - now, changedIds: [] }, now);
  if (!known) return { held, gone: [] };
  const still = new Map(held.say.messages.map((message) => [message.id, message]));
  const numbers = new Map(known.say.messages.map(({ id, number }) => [id, number]));
  const why = new Map<string, Withdrawal>(say.withdrawn.map((entry) => [entry.id, entry.why]));
  const running = new Set(say.campaigns.map(({ id }) => id));
  const vanished = known.say.messages
    .filter(({ id }) => !still.has(id))
    .map((message) => {
      const expired = gone.find(({ id }) => id === message.id);
      return goneOf(
        known.say,
        message,
        expired?.why ?? why.get(message.id) ?? (running.has(message.campaignId) ? 'other' : 'closed'),
      );
    });
  const changedIds = [...still.values()]
    .filter(
      ({ id, number }) =>
        (numbers.has(id) && numbers.get(id) !== number) ||
        (known.changedIds.includes(id) && numbers.get(id) === number),
    )
    .map(({ id }) => id);
  return { held: { ...held, changedIds }, gone: vanished };
}

function goneOf(say: Say, { id, audienceIds, themes, approvedAt }: MessageToSay, why: Gone['why']): Gone {
  return {
    id,
    why,
    audiences: say.audiences.filter((audience) => audienceIds.includes(audience.id)).map(({ name }) => name),
    themes: say.themes.filter(({ key }) => themes.includes(key)).map(({ label }) => label),
    approvedAt,
  };
}
