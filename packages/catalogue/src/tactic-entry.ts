import type { Phase } from '@altavoz/domain/campaigns/campaign';
import type { Money } from '@altavoz/domain/shared/money';
import type { ChannelType, TacticPurpose } from '@altavoz/domain/tactics/tactic';
import type { Label } from './label.js';

export interface CatalogueTactic {
  /** `T1.1`: the channel type's letter, the phase, a number. */
  readonly code: string;
  /** `phases` for the 31 of the phase tables, `text` for what the guides only mention (optional). */
  readonly source: 'phases' | 'text';
  readonly channelType: ChannelType;
  readonly phase: Phase;
  /** As the guides' table calls it. */
  readonly label: Label;
  /** What it is called in a plan, an agenda or a bulletin: a few words for readers, in our own. */
  readonly shortName: Label;
  /** What it is about, in our words. */
  readonly description: Label;
  /** Everything below is our proposal, to be changed in the plan. */
  readonly purpose: TacticPurpose;
  readonly durationDays: number;
  readonly cost: Money;
  readonly staffHours: number;
  readonly twoWay: boolean;
  /** Days before the start by which a third party should be under contract; null when none is needed. */
  readonly contractingLeadDays: number | null;
  /** Codes of the catalogue's indicators. */
  readonly indicators: readonly string[];
  /** The tactic of an earlier phase that it deepens. */
  readonly evolvesFrom: string | null;
}

interface Draft {
  readonly es: string;
  readonly en: string;
  readonly short: Label;
  readonly about: Label;
  readonly purpose: TacticPurpose;
  readonly days: number;
  readonly euros: number;
  readonly hours: number;
  readonly indicators: readonly string[];
  readonly twoWay?: boolean;
  readonly leadDays?: number;
  readonly evolvesFrom?: string;
}

const CHANNEL_TYPES: Readonly<Record<string, ChannelType>> = {
  T: 'traditional',
  N: 'non-traditional',
  D: 'digital',
  P: 'public-relations',
};

/** An entry of the phase tables; its code says its channel type and phase. */
export function fromPhases(code: string, draft: Draft): CatalogueTactic {
  return entry(code, 'phases', draft);
}

/** An optional entry that only the running text of the guides has. */
export function fromText(code: string, draft: Draft): CatalogueTactic {
  return entry(code, 'text', draft);
}

function entry(code: string, source: CatalogueTactic['source'], draft: Draft): CatalogueTactic {
  const channelType = CHANNEL_TYPES[code.charAt(0)];
  const phase = Number(code.charAt(1));
  if (!channelType || (phase !== 1 && phase !== 2 && phase !== 3)) {
    throw new Error(`The code ${code} names no channel type and phase`);
  }
  return {
    code,
    source,
    channelType,
    phase,
    label: { es: draft.es, en: draft.en },
    shortName: draft.short,
    description: draft.about,
    purpose: draft.purpose,
    durationDays: draft.days,
    cost: { amount: draft.euros * 100, currency: 'EUR' },
    staffHours: draft.hours,
    twoWay: draft.twoWay ?? false,
    contractingLeadDays: draft.leadDays ?? null,
    indicators: draft.indicators,
    evolvesFrom: draft.evolvesFrom ?? null,
  };
}
