/** Valdemar, its people and its readers are made up. */

export const ORGANIZATION = {
  name: 'Gobierno de Valdemar, Oficina de Internacionalización',
  postalAddress: 'Plaza del Puente 1, Valdemar',
  website: 'https://valdemar.example',
  brand: { primaryColour: '#1F2F5C', accentColour: '#B4532A', logoUrl: null },
};

export const PEOPLE = [
  { name: 'Elena Prat', email: 'elena.prat@valdemar.example', role: 'lead', language: 'es' },
  { name: 'Martín Oliva', email: 'martin.oliva@valdemar.example', role: 'editor', language: 'es' },
  { name: 'Nuria Ferrer', email: 'nuria.ferrer@valdemar.example', role: 'spokesperson', language: 'es' },
  { name: 'Bruno Salas', email: 'bruno.salas@valdemar.example', role: 'ambassador', language: 'es' },
  { name: 'Irene Vidal', email: 'irene.vidal@valdemar.example', role: 'viewer', language: 'en' },
] as const;

export const SUBSCRIBERS = [
  ['Ana Beltrán', 'ana.beltran@correo.example'],
  ['Hugo Marín', 'hugo.marin@correo.example'],
  ['Cámara de Oficios', 'boletin@camara-oficios.example'],
  ['Lucía Ortega', 'lucia.ortega@universidad.example'],
  ['Pau Serra', 'pau.serra@correo.example'],
  ['Redacción La Gaceta', 'redaccion@gaceta-valle.example'],
  ['Marta Quiroga', 'marta.quiroga@correo.example'],
  ['Asociación Vecinal del Puente', 'hola@vecinal-puente.example'],
  ['João Reis', 'joao.reis@ribeira.example'],
  ['Carla Nieto', 'carla.nieto@correo.example'],
  ['Consulado de Ribeira', 'consulado@ribeira.example'],
  ['Tomás Lago', 'tomas.lago@correo.example'],
] as const;
