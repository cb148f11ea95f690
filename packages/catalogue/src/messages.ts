import type { Public } from '@altavoz/domain/audiences/public';
import type { MessageKind } from '@altavoz/domain/messages/message';
import type { Label } from './label.js';

/**
 * A message to start from, in our own words. The specific ones are samples (`sample`): the guides give no text
 * for each public, so these only show the shape that one may take.
 */
export interface MessageTemplate {
  readonly key: string;
  readonly kind: MessageKind;
  readonly sample: boolean;
  /** Whom a specific message is for. */
  readonly public: Public | null;
  readonly themes: readonly string[];
  readonly text: Label;
}

export const MESSAGE_TEMPLATES: readonly MessageTemplate[] = [
  {
    key: 'world-changes-us',
    kind: 'general',
    sample: false,
    public: null,
    themes: ['territorial-attractiveness', 'social-inclusion'],
    text: {
      es: 'Abrirse al mundo nos hace más fuertes: lo que llega de fuera se queda en los barrios.',
      en: 'Opening up to the world makes us stronger: what comes from outside stays in our neighbourhoods.',
    },
  },
  {
    key: 'known-here-and-there',
    kind: 'general',
    sample: false,
    public: null,
    themes: ['territorial-attractiveness'],
    text: {
      es: 'Sabemos quiénes somos, y cada vez más gente fuera también lo sabe.',
      en: 'We know who we are, and more and more people abroad know it too.',
    },
  },
  {
    key: 'not-alone',
    kind: 'general',
    sample: false,
    public: null,
    themes: ['sustainability', 'social-inclusion'],
    text: {
      es: 'Ninguna ciudad avanza sola: con aliados llegamos antes y más lejos.',
      en: 'No city moves forward alone: with allies we get there sooner and go further.',
    },
  },
  {
    key: 'connected-is-clever',
    kind: 'general',
    sample: false,
    public: null,
    themes: ['sustainability', 'territorial-attractiveness'],
    text: {
      es: 'Una ciudad que conversa con otras aprende más rápido.',
      en: 'A city that talks with others learns faster.',
    },
  },
  {
    key: 'chances-and-character',
    kind: 'general',
    sample: false,
    public: null,
    themes: ['territorial-attractiveness', 'sustainability'],
    text: {
      es: 'Convertimos las oportunidades del mundo en mejoras para la ciudad, sin dejar de ser quienes somos.',
      en: 'We turn the world’s opportunities into improvements for the city and stay who we are.',
    },
  },
  {
    key: 'sample-internal',
    kind: 'specific',
    sample: true,
    public: 'internal',
    themes: ['social-inclusion'],
    text: {
      es: 'Su área ya hace trabajo internacional: cuéntenoslo y le ayudamos a que se note.',
      en: 'Your area already does international work: tell us about it and we will help it show.',
    },
  },
  {
    key: 'sample-local-external',
    kind: 'specific',
    sample: true,
    public: 'local-external',
    themes: ['sustainability'],
    text: {
      es: 'El parque que usa cada tarde se pagó con un acuerdo entre ciudades.',
      en: 'The park you use every evening was paid for by an agreement between cities.',
    },
  },
  {
    key: 'sample-international',
    kind: 'specific',
    sample: true,
    public: 'international',
    themes: ['territorial-attractiveness', 'sustainability'],
    text: {
      es: 'Somos un socio que cumple: diga qué problema comparte y le mostramos lo que ya probamos.',
      en: 'We are a partner that delivers: tell us which problem you share and we will show what we have tried.',
    },
  },
];
