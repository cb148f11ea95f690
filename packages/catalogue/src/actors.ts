import type { ActorSector as SectorKey } from '@altavoz/domain/actors/actor';
import type { Entry, Label } from './label.js';

export interface ActorSector extends Entry<SectorKey> {
  /** The kinds of actor of the sector; numbered through all sectors, 1 to 28. */
  readonly types: readonly { readonly number: number; readonly label: Label }[];
}

/** Seven sectors and twenty-eight kinds of actor (D10): the second level below the audiences. */
export const ACTOR_SECTORS: readonly ActorSector[] = [
  sector('social-citizen', 'Sector social y ciudadano', 'Social and citizen sector', 1, [
    ['Ciudadanos en general, residentes en la ciudad', 'Citizens in general, residents of the city'],
    [
      'Organizaciones de la sociedad civil (ONG, OSC, fundaciones, etc.)',
      'Civil society organisations (NGOs, foundations, etc.)',
    ],
    [
      'Grupos comunitarios (comités vecinales, organizaciones de mujeres, jóvenes, retirados, etc.)',
      'Community groups (neighbourhood committees, organisations of women, young or retired people, etc.)',
    ],
    ['Comunidades de migrantes', 'Migrant communities'],
    ['Visitantes de la ciudad', 'Visitors to the city'],
    [
      'Ciudadanos nacidos en la ciudad pero que residen en el exterior',
      'Citizens born in the city who live abroad',
    ],
  ]),
  sector('private', 'Sector privado', 'Private sector', 7, [
    ['Inversionistas nacionales y extranjeros', 'National and foreign investors'],
    [
      'Gremios empresariales (cámaras de comercio e industria)',
      'Business bodies (chambers of commerce and industry)',
    ],
    ['Gremios del sector turismo y de servicios', 'Tourism and services bodies'],
    ['Organizaciones de trabajadores', "Workers' organisations"],
  ]),
  sector('international', 'Sector internacional', 'International sector', 11, [
    [
      'Organizaciones y cooperantes internacionales presentes en la ciudad',
      'International organisations and donors present in the city',
    ],
    ['Representaciones diplomáticas y consulares', 'Diplomatic and consular missions'],
    ['Centros culturales extranjeros', 'Foreign cultural centres'],
  ]),
  sector('academic-cultural', 'Sector académico y cultural', 'Academic and cultural sector', 14, [
    ['Universidades, institutos y centros de investigación', 'Universities, institutes and research centres'],
    ['Asociaciones de escuelas', 'School associations'],
    ['Intelectuales', 'Intellectuals'],
    ['Centros de enseñanza de lenguas extranjeras', 'Foreign language schools'],
    ['Centros y museos culturales extranjeros', 'Foreign cultural centres and museums'],
  ]),
  sector('media', 'Medios de comunicación', 'Media', 19, [
    [
      'Periodistas en medios de comunicación locales (prensa escrita, radio y TV)',
      'Journalists in local media (press, radio and TV)',
    ],
    ['Periodistas en medios nacionales', 'Journalists in national media'],
    ['Corresponsales de medios extranjeros', 'Correspondents of foreign media'],
  ]),
  sector('other-government-levels', 'Otros niveles de gobierno', 'Other levels of government', 22, [
    [
      'Instituciones del gobierno nacional relacionadas (ministerios)',
      'Related institutions of the national government (ministries)',
    ],
    [
      'Dependencias de gobierno intermedio (estatal, provincial, departamental)',
      'Units of intermediate government (state, province, department)',
    ],
    ['Órganos legislativos (regionales, nacionales)', 'Legislative bodies (regional, national)'],
  ]),
  sector(
    'other-local-government',
    'Otras dependencias del gobierno local',
    'Other units of the local government',
    25,
    [
      [
        'Alcalde o máxima autoridad ejecutiva del gobierno local',
        'Mayor or highest executive authority of the local government',
      ],
      ['Secretarios o miembros del gabinete local', 'Secretaries or members of the local cabinet'],
      ['Otras dependencias relacionadas del gobierno local', 'Other related units of the local government'],
      ['Legislativo local (asamblea, concejales)', 'Local legislature (assembly, councillors)'],
    ],
  ),
];

function sector(
  key: SectorKey,
  es: string,
  en: string,
  first: number,
  types: readonly (readonly [es: string, en: string])[],
): ActorSector {
  return {
    key,
    label: { es, en },
    types: types.map(([typeEs, typeEn], index) => ({
      number: first + index,
      label: { es: typeEs, en: typeEn },
    })),
  };
}
