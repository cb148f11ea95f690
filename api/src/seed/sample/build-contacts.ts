import type { addMeeting, createContact } from '@altavoz/contracts/contacts';
import type { InputOf } from '@altavoz/contracts/endpoint';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';

type Body = InputOf<typeof createContact>['body'];
type Meeting = Omit<InputOf<typeof addMeeting>['body'], 'day'> & { readonly daysAgo: number };

interface SampleContact extends Body {
  readonly meetings?: readonly Meeting[];
}

/** The office's relations at the start: some groups have nobody yet, as in any office. */
const CONTACTS: readonly SampleContact[] = [
  {
    kind: 'medium',
    name: 'Radio Valdemar',
    outlet: 'Radio Valdemar',
    mediaScope: 'local',
    email: 'redaccion@radiovaldemar.example',
    phone: '555 010 220',
    website: 'https://radiovaldemar.example/',
    place: 'Valdemar',
    languages: ['es'],
    audienceKeys: ['media-opinion-leaders', 'general-public'],
    actorType: 19,
    meetings: [{ daysAgo: 9, kind: 'event', note: 'Entrevista en «La mañana»: techos y viajes.' }],
  },
  {
    kind: 'local-journalist',
    name: 'Nuria Ángel',
    position: 'Redactora de ciudad',
    outlet: 'Diario del Estuario',
    email: 'nuria.angel@estuario.example',
    place: 'Valdemar',
    languages: ['es'],
    audienceKeys: ['media-opinion-leaders'],
    actorType: 19,
    themes: ['sustainability', 'social-inclusion'],
    stance: 'support',
    meetings: [
      { daysAgo: 21, kind: 'meeting', note: 'Pide cifras por barrio antes de cada anuncio.' },
      { daysAgo: 3, kind: 'call', note: 'Cubrirá la mesa de ciudades del valle.' },
    ],
  },
  {
    kind: 'national-journalist',
    name: 'Óscar Tell',
    position: 'Corresponsal regional',
    outlet: 'Semanario Meridiano',
    email: 'oscar.tell@meridiano.example',
    languages: ['es', 'ca'],
    audienceKeys: ['media-opinion-leaders'],
    actorType: 20,
    themes: ['territorial-attractiveness'],
    stance: 'neutral',
  },
  {
    kind: 'foreign-correspondent',
    name: 'Ida Falkner',
    position: 'Corresponsal',
    outlet: 'Nordhavn Posten',
    email: 'ida.falkner@nordhavn.example',
    place: 'Nordhavn',
    languages: ['en', 'sv'],
    audienceKeys: ['media-opinion-leaders', 'tourism'],
    actorType: 21,
    themes: ['urban-environment'],
    meetings: [{ daysAgo: 40, kind: 'trip', note: 'Viaje de prensa de dos días: estuario y mercado.' }],
  },
  {
    kind: 'opinion-leader',
    name: 'Matilde Roca',
    position: 'Cocinera',
    outlet: 'La Lonja',
    email: 'matilde@lalonja.example',
    place: 'Valdemar',
    languages: ['es', 'fr'],
    audienceKeys: ['media-opinion-leaders', 'tourism'],
    themes: ['culture'],
    stance: 'support',
  },
  {
    kind: 'organization',
    name: 'Cámara de Oficios de Valdemar',
    position: '',
    outlet: '',
    email: 'secretaria@oficios.example',
    place: 'Valdemar',
    languages: ['es'],
    audienceKeys: ['private-sector', 'strategic-allies'],
    actorType: 8,
    themes: ['local-economic-development'],
    stance: 'support',
    meetings: [{ daysAgo: 12, kind: 'meeting', note: 'Ceden su sala para la jornada de puertas abiertas.' }],
  },
  {
    kind: 'organization',
    name: 'Fundación Marea',
    email: 'hola@fundacionmarea.example',
    languages: ['es', 'en'],
    audienceKeys: ['associations-ngos', 'strategic-allies'],
    actorType: 2,
    themes: ['social-inclusion'],
  },
  {
    kind: 'person',
    name: 'Inés Duarte',
    position: 'Cónsul honoraria',
    outlet: 'Consulado de Lusamar',
    email: 'consulado@lusamar.example',
    languages: ['pt', 'es'],
    audienceKeys: ['cooperation-consulates'],
    actorType: 12,
  },
  {
    kind: 'person',
    name: 'Bernat Solé',
    position: 'Investigador en puertos',
    outlet: 'Universidad del Estuario',
    email: 'bernat.sole@uestuario.example',
    languages: ['es', 'en'],
    audienceKeys: ['academia-think-tanks'],
    actorType: 14,
    themes: ['urban-planning'],
  },
  {
    kind: 'city-network',
    name: 'Red de Ciudades de Estuario',
    mediaScope: null,
    email: 'secretariat@estuarycities.example',
    website: 'https://estuarycities.example/',
    languages: ['en'],
    audienceKeys: ['peer-cities-networks'],
    themes: ['urban-governance'],
    meetings: [{ daysAgo: 30, kind: 'invitation', note: 'Nos invitan a contar el plan en su asamblea.' }],
  },
  {
    kind: 'city-network',
    name: 'Mesa de Ciudades del Valle',
    email: 'mesa@ciudadesdelvalle.example',
    languages: ['es'],
    audienceKeys: ['peer-cities-networks', 'regional-national-government'],
  },
  {
    kind: 'citizen',
    name: 'Rosa Menta',
    position: 'Comité de vecinas del Arrabal',
    email: 'rosa.menta@arrabal.example',
    phone: '555 010 481',
    place: 'Valdemar',
    languages: ['es'],
    audienceKeys: ['general-public'],
    actorType: 3,
    stance: 'neutral',
  },
];

/** The people and media that the office knows (N1, N2), with what it did with some of them (K7). */
export async function buildContacts({
  editor,
  today,
}: {
  editor: SampleClient;
  today: string;
}): Promise<void> {
  for (const { meetings = [], ...body } of CONTACTS) {
    const { id } = await editor.call<typeof createContact>('POST /contacts', { body });
    for (const { daysAgo, ...meeting } of meetings) {
      await editor.call<typeof addMeeting>('POST /contacts/:contactId/meetings', {
        params: { contactId: id },
        body: { ...meeting, day: addDays(today, -daysAgo) },
      });
    }
  }
}
