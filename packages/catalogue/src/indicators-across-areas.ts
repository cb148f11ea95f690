import { indicatorGroup, type CatalogueIndicator } from './indicator-entry.js';

const entry = indicatorGroup('D', 'political', 'quarterly');

/** Work across the areas of government (group D). */
export const ACROSS_AREAS_INDICATORS: readonly CatalogueIndicator[] = [
  entry(
    '1',
    'N.º de reuniones o encuentros de la mesa intersectorial',
    'Meetings of the cross-sector table',
    'output',
  ),
  entry(
    '2',
    '% de áreas/sectores involucrados respecto al total de la organización',
    '% of areas involved',
    'output',
    'percent',
  ),
  entry(
    '3',
    'Objetivos comunes definidos en la mesa intersectorial respecto a la política de internacionalización',
    'Common objectives defined by the cross-sector table',
    'output',
  ),
  entry(
    '4',
    'Líneas estratégicas definidas por la mesa intersectorial',
    'Strategic lines defined by the cross-sector table',
    'output',
  ),
  entry(
    '5',
    'N.º de personal destinado a la gestión del conocimiento en el área',
    'Staff for knowledge management',
    'output',
  ),
  entry(
    '6',
    'Grado de apropiación por parte de los sectores de los objetivos y líneas estratégicas de la política internacional',
    'Degree of ownership of the objectives and strategic lines by the sectors',
    'outcome',
    'number',
    'low-medium-high',
  ),
  entry(
    '7',
    '% de áreas interesadas y apropiadas del tema de internacionalización definidas',
    '% of areas interested in and owning internationalisation',
    'outcome',
    'percent',
  ),
  entry(
    '8',
    'N.º de acciones de trabajo conjunto o sectoriales realizadas para cumplir con los objetivos y los lineamientos trazados',
    'Joint or sector actions carried out towards the objectives',
    'outcome',
  ),
  entry(
    '9',
    'N.º de encuentros realizados para ampliar el conocimiento sobre la dimensión internacional del territorio',
    'Meetings to widen knowledge of the territory’s international dimension',
    'process',
  ),
  entry(
    '10',
    'Tiempo destinado por el área de gestión internacional para producir el conocimiento (documentos) sobre la dimensión internacional del territorio',
    'Time spent on documents about the territory’s international dimension',
    'input',
  ),
  entry(
    '11',
    'N.º de iniciativas/prácticas identificadas para sistematizar experiencias en los sectores del gobierno local',
    'Practices identified to systematise',
    'output',
  ),
  entry(
    '12',
    'N.º de prácticas sistematizadas siguiendo los criterios internacionales de Buenas Prácticas',
    'Practices systematised to international criteria',
    'output',
  ),
  entry(
    '13',
    'N.º de convocatorias para fondos de cooperación internacionales identificadas',
    'Funding calls identified',
    'output',
  ),
  entry(
    '14',
    '% de enlace positivo de oferta y demanda en cada uno de los sectores',
    '% of offers and demands matched in each sector',
    'outcome',
    'percent',
  ),
  entry(
    '15',
    'N.º de buenas prácticas visibilizadas en los escenarios identificados por el área de relaciones internacionales',
    'Good practices given visibility',
    'outcome',
  ),
  entry(
    '16',
    'Grado de incidencia de los acuerdos de cooperación internacional para el cumplimiento de las metas del gobierno local',
    'Influence of cooperation agreements on the goals of the local government',
    'impact',
    'number',
    'low-medium-high',
  ),
  entry(
    '17',
    'Grado de incidencia de los procesos de intercambio de experiencias en el cumplimiento de las metas del gobierno local',
    'Influence of exchanges on the goals of the local government',
    'impact',
    'number',
    'low-medium-high',
  ),
];
