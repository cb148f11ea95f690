/** Valdemar, its people and its readers are made up. */

export const ORGANIZATION = {
  name: 'Gobierno de Valdemar, Oficina de Internacionalización',
  postalAddress: 'Plaza del Puente 1, Valdemar',
  website: 'https://valdemar.example',
};

export const PEOPLE = [
  { name: 'Elena Prat', email: 'elena.prat@valdemar.example', role: 'lead', language: 'es' },
  { name: 'Martín Oliva', email: 'martin.oliva@valdemar.example', role: 'editor', language: 'es' },
  { name: 'Nuria Ferrer', email: 'nuria.ferrer@valdemar.example', role: 'spokesperson', language: 'es' },
  { name: 'Bruno Salas', email: 'bruno.salas@valdemar.example', role: 'ambassador', language: 'es' },
  { name: 'Irene Vidal', email: 'irene.vidal@valdemar.example', role: 'viewer', language: 'en' },
] as const;

/** Who speaks for the campaign; those with an account are found by their name. */
export const VOICES = [
  { role: 'official-spokesperson', name: 'Nuria Ferrer', position: 'Directora de la oficina', area: '' },
  { role: 'communications-leader', name: 'Elena Prat', position: 'Jefa de comunicación', area: '' },
  { role: 'area-liaison', name: 'Diego Luna', position: 'Técnico', area: 'Medio ambiente' },
  { role: 'area-liaison', name: 'Sara Montes', position: 'Coordinadora', area: 'Cultura' },
  { role: 'area-liaison', name: 'Iván Robles', position: 'Analista', area: 'Empleo y empresa' },
  {
    role: 'ambassador',
    name: 'Bruno Salas',
    position: 'Ceramista',
    area: '',
    themes: ['territorial-attractiveness'],
    credibility: 'Premio de Oficios 2024; enseña el barro del estuario en cuatro países',
    reach: 12_400,
  },
  {
    role: 'ambassador',
    name: 'Amelia Rocha',
    position: 'Ingeniera del agua, vive en Ribeira',
    area: '',
    themes: ['sustainability'],
    credibility: '',
    reach: null,
  },
] as const;

/** What the office asks of its ambassadors. */
export const GUIDELINES = {
  es: 'Hable de su oficio y de lo que la ciudad aprendió fuera. Use los mensajes aprobados de sus temas; las cifras, con su fuente. No prometa en nombre del gobierno ni opine de elecciones: pase la pregunta a la oficina.',
  en: 'Speak about your work and about what the city learnt abroad. Use the approved messages of your themes; figures, with their source. Promise nothing for the government and leave elections aside: pass the question on to the office.',
};

/** Readers who asked for the bulletin on its page. */
export const PAGE_READERS = [
  ['Ana Beltrán', 'ana.beltran@correo.example'],
  ['Marta Quiroga', 'marta.quiroga@correo.example'],
  ['João Reis', 'joao.reis@ribeira.example'],
  ['Consulado de Ribeira', 'consulado@ribeira.example'],
  ['Tomás Lago', 'tomas.lago@correo.example'],
] as const;

/** Readers who signed on paper, and how many days ago. */
export const FAIR_READERS = [
  ['Hugo Marín', 'hugo.marin@correo.example', 62],
  ['Cámara de Oficios', 'boletin@camara-oficios.example', 61],
  ['Lucía Ortega', 'lucia.ortega@universidad.example', 52],
  ['Pau Serra', 'pau.serra@correo.example', 50],
  ['Redacción La Gaceta', 'redaccion@gaceta-valle.example', 33],
  ['Asociación Vecinal del Puente', 'hola@vecinal-puente.example', 31],
  ['Carla Nieto', 'carla.nieto@correo.example', 29],
] as const;

/** Those who carry the bulletin of the house to their areas. */
export const HOUSE_READERS = [
  ['Nuria Salas', 'nuria.salas@valdemar.example', 'Turismo'],
  ['Óscar Pons', 'oscar.pons@valdemar.example', 'Comercio y empleo'],
  ['Rita Vega', 'rita.vega@valdemar.example', 'Cultura'],
  ['Sergio Llano', 'sergio.llano@valdemar.example', 'Cultura'],
] as const;
