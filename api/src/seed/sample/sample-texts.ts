import type {
  ActionDimension,
  ObjectiveForm,
  ObjectiveKind,
  ObjectiveScope,
} from '@altavoz/domain/objectives/objective';
import type { LocalizedText } from '@altavoz/domain/shared/language';

/** The sample's own words. Valdemar, its people and its media are made up. */

export const POSITIONING = {
  government: {
    city: {
      today: {
        es: 'En Valdemar se sabe que la alcaldía viaja; pocos saben qué trae de vuelta.',
        en: 'People in Valdemar know that city hall travels; few know what it brings back.',
      },
      desired: {
        es: 'Cada barrio puede nombrar una mejora que llegó gracias a otra ciudad.',
        en: 'Every neighbourhood can name one improvement that came from another city.',
      },
      gap: {
        es: 'Se cuenta el viaje y no lo que dejó: falta firmar cada resultado en el lugar donde se ve.',
        en: 'The trip is told and not what it left: each result must be signed where it can be seen.',
      },
    },
    abroad: {
      today: {
        es: 'Una ciudad mediana que se visita de paso.',
        en: 'A middle-sized city that people pass through.',
      },
      desired: {
        es: 'La ciudad a la que se llama para hablar de ríos urbanos y oficios.',
        en: 'The city one calls about urban rivers and crafts.',
      },
    },
  },
  office: {
    city: {
      today: {
        es: 'Las demás áreas la ven como un servicio de protocolo.',
        en: 'Other departments see it as a protocol service.',
      },
      desired: {
        es: 'El equipo que abre puertas y luego deja pasar a las demás áreas.',
        en: 'The team that opens doors and then lets the other departments through.',
      },
    },
    abroad: { today: null, desired: null },
  },
};

export interface SampleObjective {
  readonly kind: ObjectiveKind;
  readonly text: LocalizedText;
  readonly goal: string;
  readonly form: ObjectiveForm;
  readonly scope: ObjectiveScope;
  readonly dimension: ActionDimension;
}

export const OBJECTIVES: readonly SampleObjective[] = [
  {
    kind: 'main',
    text: {
      es: 'Que la ciudad entienda, use y defienda su trabajo con otras ciudades.',
      en: 'That the city understands, uses and defends its work with other cities.',
    },
    goal: 'Plan de ciudad, eje 4: Valdemar abierta',
    form: 'image',
    scope: 'government-and-networks',
    dimension: 'communication',
  },
  {
    kind: 'specific',
    text: {
      es: 'Que todas las áreas del gobierno cuenten lo que aprenden fuera.',
      en: 'That every department tells what it learns abroad.',
    },
    goal: 'Plan de ciudad, eje 1: Gobierno que aprende',
    form: 'specification',
    scope: 'office',
    dimension: 'cooperation',
  },
  {
    kind: 'specific',
    text: {
      es: 'Que la prensa local y extranjera conozca tres resultados al año.',
      en: 'That local and foreign media know three results a year.',
    },
    goal: 'Plan de ciudad, eje 4: Valdemar abierta',
    form: 'image',
    scope: 'office',
    dimension: 'communication',
  },
  {
    kind: 'specific',
    text: {
      es: 'Que empresas, universidad y asociaciones propongan un proyecto conjunto.',
      en: 'That companies, the university and associations propose one joint project.',
    },
    goal: 'Plan de ciudad, eje 3: Economía cercana',
    form: 'decision',
    scope: 'government-and-networks',
    dimension: 'economic-development',
  },
];

/** Priorities of the catalogue's twelve groups; the rest stay without one. */
export const PRIORITIES: Readonly<Record<string, 1 | 2 | 3>> = {
  'local-government': 1,
  'media-opinion-leaders': 1,
  'general-public': 1,
  'private-sector': 2,
  'peer-cities-networks': 2,
  tourism: 2,
  'cooperation-consulates': 3,
  'academia-think-tanks': 3,
};
