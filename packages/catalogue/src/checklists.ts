import type { Entry, Label } from './label.js';

export interface Checklist extends Entry {
  readonly items: readonly { readonly key: string; readonly label: Label }[];
}

/** Lists that a campaign ticks off; they advise and never block. */
export const CHECKLISTS: readonly Checklist[] = [
  {
    key: 'phase-1-contents',
    label: { es: 'Contenidos básicos de la fase 1', en: 'Basic contents of phase 1' },
    items: [
      { key: 'who-we-are', label: { es: '¿Quiénes somos?', en: 'Who are we?' } },
      { key: 'what-we-do', label: { es: '¿A qué nos dedicamos?', en: 'What do we do?' } },
      { key: 'team', label: { es: 'Nuestro equipo de trabajo', en: 'Our team' } },
      {
        key: 'pillars',
        label: { es: '¿Cuáles son los pilares de nuestro trabajo?', en: 'What are the pillars of our work?' },
      },
      { key: 'objectives', label: { es: 'Objetivos establecidos', en: 'Objectives' } },
      {
        key: 'impact',
        label: {
          es: '¿Cómo estamos impactando a nuestros diferentes grupos de interés?',
          en: 'What difference do we make to our stakeholders?',
        },
      },
      {
        key: 'programmes',
        label: {
          es: 'Programas realizados y proyectos en curso',
          en: 'Past programmes and ongoing projects',
        },
      },
      { key: 'results', label: { es: 'Resultados alcanzados', en: 'Results achieved' } },
      { key: 'contact', label: { es: 'Información de contacto', en: 'Contact details' } },
    ],
  },
  {
    key: 'phase-2-readiness',
    label: { es: 'Listos para la fase 2', en: 'Ready for phase 2' },
    items: [
      { key: 'promotional-material', label: { es: 'Material promocional', en: 'Promotional material' } },
      { key: 'website', label: { es: 'Página web', en: 'Website' } },
      { key: 'contents', label: { es: 'Contenidos', en: 'Contents' } },
      { key: 'basic-databases', label: { es: 'Bases de datos básicas', en: 'Basic databases' } },
      { key: 'image-bank', label: { es: 'Banco de imágenes', en: 'Image bank' } },
    ],
  },
  {
    key: 'piece',
    label: { es: 'Antes de publicar una pieza', en: 'Before a piece goes out' },
    items: [
      { key: 'less-is-more', label: { es: 'Menos es más', en: 'Less is more' } },
      {
        key: 'infographic',
        label: { es: 'Cifras y resultados en infografía', en: 'Figures and results as an infographic' },
      },
      { key: 'call-to-action', label: { es: 'Invita a la acción', en: 'Calls to action' } },
      { key: 'brand', label: { es: 'Manejo de marca', en: 'Brand guidelines kept' } },
      {
        key: 'adaptable',
        label: { es: 'Contenido adaptable a impreso y digital', en: 'Content fit for print and screen' },
      },
    ],
  },
];
