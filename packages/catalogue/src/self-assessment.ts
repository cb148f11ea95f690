import type { Entry } from './label.js';

/** Signs that a city goes abroad by itself, without having planned it (B11). Our own words. */
export const REACTIVE_SIGNS: readonly Entry[] = [
  {
    key: 'foreign-companies',
    label: {
      es: 'Llegan empresas e inversiones de fuera por el empuje de la economía',
      en: 'Foreign companies and investment arrive because the economy grows',
    },
  },
  {
    key: 'foreign-organisations',
    label: {
      es: 'Prensa y organizaciones extranjeras vienen por lo que pasa en la ciudad',
      en: 'Foreign media and organisations come for what happens in the city',
    },
  },
  {
    key: 'embassies',
    label: { es: 'Hay embajadas o consulados', en: 'There are embassies or consulates' },
  },
  {
    key: 'students',
    label: {
      es: 'Las universidades atraen estudiantes y docentes de otros países',
      en: 'Universities attract students and teachers from other countries',
    },
  },
  {
    key: 'emigration',
    label: { es: 'Mucha gente de la ciudad vive en el exterior', en: 'Many of its people live abroad' },
  },
  {
    key: 'immigration',
    label: {
      es: 'Buena parte de quienes viven aquí vinieron de otro país',
      en: 'A good part of those who live here came from another country',
    },
  },
  {
    key: 'events',
    label: {
      es: 'Se celebran cada año grandes encuentros internacionales',
      en: 'Large international events are held every year',
    },
  },
  {
    key: 'tourism',
    label: { es: 'Recibe turismo extranjero, o podría', en: 'It receives foreign tourists, or could' },
  },
];

/** Signs that a city plans how it goes abroad (B11). Our own words. */
export const PLANNED_SIGNS: readonly Entry[] = [
  {
    key: 'office',
    label: {
      es: 'Una oficina profesional responde de la acción internacional',
      en: 'A professional office answers for international work',
    },
  },
  {
    key: 'events-sought',
    label: {
      es: 'Los encuentros internacionales se buscan con un plan',
      en: 'International events are sought with a plan',
    },
  },
  {
    key: 'investment-policy',
    label: {
      es: 'Turismo e inversión tienen su política y quien la lleve',
      en: 'Tourism and investment have a policy and somebody in charge',
    },
  },
  {
    key: 'coordination',
    label: {
      es: 'Empresas y sociedad civil se sientan con el gobierno a coordinarse',
      en: 'Companies and civil society sit down with the government to coordinate',
    },
  },
  {
    key: 'cooperation-strategy',
    label: {
      es: 'La cooperación que llega sigue una estrategia',
      en: 'The cooperation that arrives follows a strategy',
    },
  },
  {
    key: 'cooperation-projects',
    label: {
      es: 'La ciudad participa en proyectos de cooperación con otras',
      en: 'The city takes part in cooperation projects with others',
    },
  },
  {
    key: 'services',
    label: {
      es: 'Atiende a extranjeros y a su gente en el exterior',
      en: 'It serves foreigners and its own people abroad',
    },
  },
  {
    key: 'promotion',
    label: {
      es: 'Hay una campaña de comunicación hacia medios y públicos de fuera',
      en: 'There is a communication campaign for media and publics abroad',
    },
  },
  {
    key: 'benefits',
    label: {
      es: 'Ofrece ventajas a empresas, profesionales o estudiantes de fuera',
      en: 'It offers benefits to companies, professionals or students from abroad',
    },
  },
];
