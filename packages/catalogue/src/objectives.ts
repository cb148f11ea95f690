import type { ObjectiveForm, ObjectiveKind, ObjectiveScope } from '@altavoz/domain/objectives/objective';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Label } from './label.js';

/** A starting point for an objective, in our own words: it is copied into the plan and meant to be changed. */
export interface ObjectiveTemplate {
  readonly key: string;
  readonly kind: ObjectiveKind;
  readonly form: ObjectiveForm;
  readonly scope: ObjectiveScope;
  readonly text: Label;
}

export const OBJECTIVE_TEMPLATES: readonly ObjectiveTemplate[] = [
  {
    key: 'main',
    kind: 'main',
    form: 'image',
    scope: 'government-and-networks',
    text: {
      es: 'Que cada audiencia entienda qué gana la ciudad con su trabajo internacional y quiera participar en él.',
      en: 'Have every audience understand what the city gains from its international work and want a part in it.',
    },
  },
  {
    key: 'interaction',
    kind: 'specific',
    form: 'space',
    scope: 'government-and-networks',
    text: {
      es: 'Reunir con regularidad a quienes ya actúan hacia fuera para que hablen entre sí.',
      en: 'Bring together, regularly, those who already act abroad so that they talk to each other.',
    },
  },
  {
    key: 'ownership',
    kind: 'specific',
    form: 'image',
    scope: 'government-and-networks',
    text: {
      es: 'Que las áreas del gobierno cuenten la agenda internacional como propia.',
      en: 'Have the areas of government tell the international agenda as their own.',
    },
  },
  {
    key: 'vision',
    kind: 'specific',
    form: 'specification',
    scope: 'office',
    text: {
      es: 'Explicar con ejemplos hacia dónde va la ciudad en el mundo y qué se ha hecho ya.',
      en: 'Explain with examples where the city is going in the world and what has been done so far.',
    },
  },
  {
    key: 'allies',
    kind: 'specific',
    form: 'decision',
    scope: 'government-and-networks',
    text: {
      es: 'Sumar aliados que decidan poner recursos, contactos o conocimiento en proyectos comunes.',
      en: 'Win allies who decide to put resources, contacts or knowledge into shared projects.',
    },
  },
  {
    key: 'legitimacy',
    kind: 'specific',
    form: 'image',
    scope: 'government-and-networks',
    text: {
      es: 'Que la ciudadanía reconozca los resultados y respalde que el trabajo continúe.',
      en: 'Have citizens recognise the results and back the continuation of the work.',
    },
  },
];

/** The starting point whose words a text still has, in any language: it waits to be made one's own (E3). */
export function templateWithWords(text: LocalizedText): ObjectiveTemplate | undefined {
  const same = (a: string | undefined, b: string): boolean => a?.trim() === b;
  return OBJECTIVE_TEMPLATES.find(({ text: { es, en } }) => same(text.es, es) || same(text.en, en));
}
