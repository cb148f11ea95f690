import { PUBLICS, type Public } from '@altavoz/domain/audiences/public';
import type { Audience } from '../../shared/plan/audiences.js';
import type { Message } from '../../shared/plan/messages.js';

export interface AudienceInHouse {
  readonly audience: Audience;
  readonly messages: readonly Message[];
}

export interface PublicInHouse {
  readonly public: Public;
  /** Audiences with a message, and those of a priority that still have none. */
  readonly audiences: readonly AudienceInHouse[];
  /** How many more of this public have neither. */
  readonly others: number;
  readonly total: number;
}

export interface House {
  /** The first general message stands as the roof. */
  readonly roof: Message | undefined;
  readonly general: readonly Message[];
  readonly publics: readonly PublicInHouse[];
  /** Specific messages whose audiences are not in any public of the map; never hidden. */
  readonly loose: readonly Message[];
  readonly themes: readonly { readonly theme: string; readonly count: number }[];
}

/** The message house: a roof, general messages under it, specific ones by public and audience, themes as the ground. */
export function buildHouse(messages: readonly Message[], audiences: readonly Audience[]): House {
  const living = messages.filter(({ status, inForce }) => status !== 'retired' || inForce !== null);
  const general = living.filter(({ kind }) => kind === 'general');
  const specific = living.filter(({ kind }) => kind === 'specific');
  const placed = new Set<string>();
  const publics = PUBLICS.map((one): PublicInHouse => {
    // An audience of two publics stands in the first, so that no message is shown twice.
    const own = audiences.filter((audience) => audience.publics[0] === one);
    const held = own.map((audience) => ({
      audience,
      messages: specific.filter((message) => message.audienceIds[0] === audience.id),
    }));
    for (const { messages: there } of held) for (const { id } of there) placed.add(id);
    const shown = held
      .filter(({ audience, messages: there }) => there.length > 0 || audience.priority !== null)
      .sort((a, b) => order(a) - order(b));
    return { public: one, audiences: shown, others: own.length - shown.length, total: own.length };
  });
  return {
    roof: general[0],
    general: general.slice(1),
    publics,
    loose: specific.filter(({ id }) => !placed.has(id)),
    themes: countThemes(living),
  };
}

/** Those with words first, then by priority. */
function order({ audience, messages }: AudienceInHouse): number {
  return (messages.length > 0 ? 0 : 10) + (audience.priority ?? 9);
}

function countThemes(messages: readonly Message[]): House['themes'] {
  const counts = new Map<string, number>();
  for (const { themes } of messages)
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .map(([theme, count]) => ({ theme, count }))
    .sort((a, b) => b.count - a.count || (a.theme < b.theme ? -1 : 1));
}
