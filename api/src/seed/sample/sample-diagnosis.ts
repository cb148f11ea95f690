import type { actors } from '@altavoz/contracts/actors';
import type { diagnostics } from '@altavoz/contracts/diagnostics';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { Factor, Quadrant } from '@altavoz/domain/swot/swot-item';

type NewDiagnostic = InputOf<(typeof diagnostics)['create']>['body'];
type Finding = NonNullable<NewDiagnostic['findings']>[number];

export interface SampleDiagnostic extends Omit<NewDiagnostic, 'date' | 'findings' | 'audienceIds'> {
  readonly key: string;
  /** Days before the campaign begins. */
  readonly daysBefore: number;
  /** Keys of the catalogue's audiences. */
  readonly audiences?: readonly string[];
  readonly findings?: readonly (Omit<Finding, 'audienceId'> & { readonly audience: string | null })[];
}

/** One record of each kind, with a search and an interview that were repeated. All of it is made up. */
export const DIAGNOSTICS: readonly SampleDiagnostic[] = [
  {
    key: 'households',
    daysBefore: 48,
    title: 'Encuesta de hogares',
    side: 'external',
    summary: 'Dos de cada tres saben que la ciudad trabaja con otras; uno de cada diez nombra un resultado.',
    details: {
      kind: 'survey',
      form: 'survey',
      surveyUrl: 'https://encuestas.valdemar.example/hogares',
      responses: 412,
    },
    audiences: ['general-public'],
    findings: [
      {
        audience: 'general-public',
        perception: 'Viaja mucho y cuenta poco.',
        attributes: ['Inquieta', 'Distante'],
        opportunities: ['El nuevo paseo del río salió de un acuerdo con otra ciudad y nadie lo sabe'],
        nextSteps: ['Poner un cartel con el origen de la idea en cada obra'],
      },
    ],
    links: [{ label: 'Cuestionario', url: 'https://encuestas.valdemar.example/hogares/preguntas' }],
  },
  {
    key: 'press-year',
    daysBefore: 70,
    title: 'Informe de prensa del último año',
    side: null,
    summary: 'Treinta y una notas, casi todas sobre viajes. Solo cuatro dicen para qué fueron.',
    details: { kind: 'survey', form: 'press-report', surveyUrl: null, responses: null },
  },
  {
    key: 'correspondent-before',
    daysBefore: 330,
    title: 'Entrevista a El Faro de Ribeira',
    side: 'external',
    details: {
      kind: 'media-audit',
      journalist: 'Ruth Vidal',
      outlet: 'El Faro de Ribeira',
      scope: 'local',
      information: 2,
      perception: 3,
      perceptionText: 'Amables, pero los datos llegan tarde.',
    },
  },
  {
    key: 'correspondent',
    daysBefore: 40,
    title: 'Entrevista a El Faro de Ribeira',
    side: 'external',
    details: {
      kind: 'media-audit',
      journalist: 'Ruth Vidal',
      outlet: 'El Faro de Ribeira',
      scope: 'local',
      information: 3,
      perception: 4,
      perceptionText: 'Contestan el mismo día; faltan cifras propias.',
    },
    audiences: ['media-opinion-leaders'],
    findings: [
      {
        audience: 'media-opinion-leaders',
        perception: 'Accesibles, pero tardan en dar datos.',
        attributes: ['Cercanos', 'Lentos'],
        opportunities: ['Una cifra propia al mes'],
        nextSteps: ['Nombrar a quien conteste el mismo día'],
      },
    ],
  },
  {
    key: 'foreign-desk',
    daysBefore: 39,
    title: 'Entrevista a Northern Ledger',
    side: 'external',
    details: {
      kind: 'media-audit',
      journalist: 'Oskar Lind',
      outlet: 'Northern Ledger',
      scope: 'international',
      information: 1,
      perception: 3,
      perceptionText: 'Conoce el río por un viaje; del gobierno no sabe nada.',
    },
  },
  {
    key: 'networks',
    daysBefore: 60,
    title: 'Conversar en red',
    side: null,
    details: {
      kind: 'trend',
      area: 'marketing-communications',
      implication: 'Solo abrir una red más cuando alguien tenga horas para contestar en ella.',
    },
  },
  {
    key: 'areas',
    daysBefore: 35,
    title: 'Taller con las áreas del gobierno',
    side: 'internal',
    summary: 'Tres de once áreas no saben a qué acudir a la oficina.',
    details: {
      kind: 'consultation',
      form: 'workshop',
      participants: 'Enlaces de once áreas',
      participantsCount: 11,
    },
    audiences: ['local-government'],
    findings: [
      {
        audience: 'local-government',
        perception: '«Los de protocolo.»',
        attributes: ['Serviciales'],
        opportunities: ['Cada área tiene al menos un contacto fuera que contar'],
        nextSteps: ['Visitar un área al mes'],
      },
    ],
  },
  ...[
    { daysBefore: 365, rank: 18 },
    { daysBefore: 200, rank: 11 },
    { daysBefore: 30, rank: 6 },
  ].map(({ daysBefore, rank }): SampleDiagnostic => ({
    key: `river-${daysBefore}`,
    daysBefore,
    title: 'Búsqueda: ríos urbanos Valdemar',
    side: null,
    details: {
      kind: 'web-check',
      subject: 'city',
      query: 'ríos urbanos Valdemar',
      rank,
      finding: 'Antes salen guías de viaje.',
    },
  })),
  {
    key: 'office-search',
    daysBefore: 30,
    title: 'Búsqueda: oficina internacional Valdemar',
    side: null,
    details: {
      kind: 'web-check',
      subject: 'office',
      query: 'oficina internacional Valdemar',
      rank: null,
      finding: 'Solo aparece una noticia de hace cuatro años.',
    },
  },
  {
    key: 'assessment',
    daysBefore: 28,
    title: 'Mirada a la propia ciudad',
    side: 'internal',
    details: {
      kind: 'self-assessment',
      reactive: ['students', 'tourism', 'emigration'],
      planned: ['office', 'cooperation-projects', 'promotion'],
    },
  },
];

/** Which record says how each place is seen today. */
export const SOURCES = {
  government: { city: 'households', abroad: 'foreign-desk' },
  office: { city: 'areas', abroad: null },
} as const;

export const SWOT: readonly {
  readonly quadrant: Quadrant;
  readonly text: string;
  readonly factor: Factor;
  /** Positions in the list of the sample's objectives. */
  readonly objectives: readonly number[];
}[] = [
  { quadrant: 'strengths', text: 'Un equipo que habla cuatro idiomas', factor: 'staff', objectives: [1] },
  {
    quadrant: 'strengths',
    text: 'Dos acuerdos que ya se ven en la calle',
    factor: 'strategies',
    objectives: [0, 2],
  },
  {
    quadrant: 'weaknesses',
    text: 'Los datos tardan una semana en llegar a la prensa',
    factor: 'systems',
    objectives: [2],
  },
  { quadrant: 'weaknesses', text: 'Media jornada para redes', factor: 'resources', objectives: [] },
  {
    quadrant: 'opportunities',
    text: 'La universidad abre un centro sobre ríos urbanos',
    factor: 'cultural',
    objectives: [3],
  },
  {
    quadrant: 'opportunities',
    text: 'Cinco ciudades buscan con quién aprender de oficios',
    factor: 'economic',
    objectives: [],
  },
  { quadrant: 'threats', text: 'El mandato cambia el año que viene', factor: 'political', objectives: [0] },
];

type NewActor = InputOf<(typeof actors)['create']>['body'];

/** Where they stood when the map was kept; `later` is what has changed since. */
export const ACTORS: readonly { readonly then: NewActor; readonly later?: Partial<NewActor> }[] = [
  {
    then: {
      name: 'Cámara de Oficios',
      sector: 'private',
      actorType: 8,
      relation: 'historic',
      role: 'Reúne a los talleres de la ciudad',
      capacities: 'Salas y una red de trescientos talleres',
      stance: 'neutral',
      stanceReason: 'Pide ver un resultado antes',
    },
    later: { stance: 'support', stanceReason: 'La feria trajo encargos a veinte talleres' },
  },
  {
    then: {
      name: 'Universidad del Valle Bajo',
      sector: 'academic-cultural',
      actorType: 14,
      relation: 'current',
      role: 'Investiga ríos urbanos',
      capacities: 'Laboratorio y estudiantes en prácticas',
      stance: 'support',
    },
  },
  {
    then: {
      name: 'Vecindad del Puerto',
      sector: 'social-citizen',
      actorType: 3,
      relation: 'current',
      role: 'Comité de barrio',
      stance: 'opposition',
      stanceReason: 'Los viajes se pagan y su calle sigue igual',
    },
  },
  {
    then: {
      name: 'Consulado de Norlandia',
      sector: 'international',
      actorType: 12,
      relation: 'potential',
      stance: 'neutral',
    },
  },
  {
    then: {
      name: 'El Faro de Ribeira',
      sector: 'media',
      actorType: 19,
      relation: 'current',
      role: 'Diario local',
      stance: 'neutral',
    },
  },
  {
    then: {
      name: 'Concejo municipal',
      sector: 'other-local-government',
      actorType: 28,
      relation: 'current',
      role: 'Aprueba el presupuesto',
      stance: 'neutral',
    },
  },
];
