import type {
  CallToActionType,
  ChannelType,
  FundingSource,
  PolicyStage,
  TacticFormat,
  TacticOrigin,
  TacticPurpose,
  TacticStatus,
} from '@altavoz/domain/tactics/tactic';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import type { Choice } from '../../platform/spreadsheets/row-reader.js';

type Words<T extends string | number> = Readonly<Record<T, readonly [es: string, en: string]>>;

function choicesOf<T extends string>(words: Words<T>): readonly Choice<T>[] {
  return (Object.entries(words) as [T, readonly [string, string]][]).map(([value, [es, en]]) => ({
    value,
    name: { es, en },
  }));
}

/** What cells say for the values of a tactic, in both languages; both are read, whatever the file is written in. */
export const CHANNELS = choicesOf<ChannelType>({
  traditional: ['Tradicional', 'Traditional'],
  'non-traditional': ['No tradicional', 'Non-traditional'],
  digital: ['Digital', 'Digital'],
  'public-relations': ['Relaciones públicas', 'Public relations'],
});

export const PHASE_CHOICES: readonly Choice<Phase>[] = ([1, 2, 3] as const).map((value) => ({
  value,
  name: { es: `Fase ${value}`, en: `Phase ${value}` },
}));

export const PURPOSES = choicesOf<TacticPurpose>({
  inform: ['Informar', 'Inform'],
  convene: ['Convocar', 'Convene'],
  educate: ['Educar', 'Educate'],
  share: ['Compartir', 'Share'],
  disseminate: ['Difundir', 'Disseminate'],
});

export const STATUSES = choicesOf<TacticStatus>({
  draft: ['Borrador', 'Draft'],
  scheduled: ['Programada', 'Scheduled'],
  'in-progress': ['En curso', 'In progress'],
  completed: ['Terminada', 'Finished'],
  cancelled: ['Cancelada', 'Cancelled'],
});

export const CALLS = choicesOf<CallToActionType>({
  click: ['Visitar un enlace', 'Follow a link'],
  'event-registration': ['Inscribirse en un evento', 'Register for an event'],
  'bulletin-subscription': ['Suscribirse al boletín', 'Subscribe to the bulletin'],
  other: ['Otra', 'Other'],
});

export const SOURCES = choicesOf<FundingSource>({
  own: ['Propio', 'Own'],
  'private-partner': ['Socio privado', 'Private partner'],
  cooperation: ['Cooperación', 'Cooperation'],
  'other-area': ['Otra área', 'Other area'],
});

export const FORMATS = choicesOf<TacticFormat>({
  print: ['Impreso', 'Print'],
  digital: ['Digital', 'Digital'],
});

export const ORIGINS = choicesOf<TacticOrigin>({
  planned: ['Planificada', 'Planned'],
  reactive: ['Reactiva', 'Reactive'],
});

export const STAGES = choicesOf<PolicyStage>({
  planning: ['Planificación', 'Planning'],
  implementation: ['Implementación', 'Implementation'],
  monitoring: ['Seguimiento', 'Monitoring'],
  evaluation: ['Evaluación', 'Evaluation'],
});
