import type { ChannelType } from '@altavoz/domain/tactics/tactic';

interface AboutAudience {
  readonly drivers: string;
  readonly preferredChannels: readonly ChannelType[];
  /** Positions in the list of the sample's objectives. */
  readonly objectives: readonly number[];
}

/** What moves some of the groups, how they hear of things, and the objectives they are for. */
export const ABOUT_AUDIENCES: Readonly<Record<string, AboutAudience>> = {
  'local-government': {
    drivers: 'Que su trabajo se vea y que nadie les añada tareas',
    preferredChannels: ['digital', 'public-relations'],
    objectives: [0, 1],
  },
  'media-opinion-leaders': {
    drivers: 'Una cifra propia y alguien que conteste el mismo día',
    preferredChannels: ['public-relations'],
    objectives: [0, 2],
  },
  'general-public': {
    drivers: 'Saber qué cambia en su calle',
    preferredChannels: ['traditional', 'non-traditional'],
    objectives: [0],
  },
  'private-sector': {
    drivers: 'Clientes y socios nuevos con poco riesgo',
    preferredChannels: ['public-relations', 'digital'],
    objectives: [3],
  },
};
