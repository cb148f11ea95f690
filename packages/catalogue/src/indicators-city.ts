import { indicatorGroup, type CatalogueIndicator } from './indicator-entry.js';

const entry = indicatorGroup('F', 'territorial', 'annual');

/** How international the city is (group F). */
export const CITY_INDICATORS: readonly CatalogueIndicator[] = [
  entry(
    '1',
    'Porcentaje del gasto del presupuesto municipal asignado a la internacionalización',
    '% of municipal spending on internationalisation',
    'outcome',
    'percent',
  ),
  entry(
    '2',
    'Porcentaje de recursos captados a través de Inversión Extranjera Directa (IED)',
    '% of resources from foreign direct investment',
    'outcome',
    'percent',
  ),
  entry(
    '3',
    'Porcentaje de recursos financieros apalancando proyectos del municipio',
    '% of funds leveraging municipal projects',
    'outcome',
    'percent',
  ),
  entry(
    '4',
    'Volumen de recursos de cooperación internacional captados',
    'International cooperation funds raised',
    'outcome',
    'money',
  ),
  entry('5', 'Número total de acuerdos suscritos', 'Total agreements signed', 'outcome'),
  entry(
    '6',
    'Número de premios y distinciones internacionales otorgados',
    'International awards and distinctions',
    'outcome',
  ),
  entry(
    '7',
    'Número de redes internacionales en las que participa',
    'International networks joined',
    'outcome',
  ),
  entry('8', 'Número de enlaces en webs extranjeras', 'Links on foreign websites', 'outcome'),
  entry(
    '9',
    'Número de publicaciones internacionales en las que aparece',
    'International publications featuring the city',
    'outcome',
  ),
  entry(
    '10',
    'Número de investigaciones extranjeras donde participa el municipio',
    'Foreign research in which the city takes part',
    'outcome',
  ),
  entry('11', 'Número de estudiantes en el extranjero', 'Students abroad', 'outcome'),
  entry('12', 'Número de estudiantes internacionales', 'International students', 'outcome'),
  entry(
    '13',
    'Número de experiencias de intercambio de conocimiento que beneficien el plan de desarrollo',
    'Exchanges benefiting the development plan',
    'outcome',
  ),
  entry(
    '14',
    'Número de actividades de intercambio de conocimiento',
    'Knowledge-exchange activities',
    'outcome',
  ),
  entry(
    '15',
    'Porcentaje de empresas locales en el exterior',
    '% of local firms abroad',
    'outcome',
    'percent',
  ),
  entry('16', 'Volumen de exportaciones', 'Export volume', 'outcome', 'money'),
  entry(
    '17',
    'Número de nuevas empresas internacionales instaladas en la ciudad',
    'New international firms',
    'outcome',
  ),
  entry('18', 'Volumen de turistas recibidos', 'Tourists received', 'outcome'),
  entry(
    '19',
    'Eventos internacionales de gran envergadura realizados',
    'Major international events held',
    'outcome',
  ),
  entry(
    '20',
    'Número de proyectos internacionales con vinculación del municipio',
    'International projects that involve the city',
    'outcome',
  ),
  entry(
    '21',
    'Número de empleos generados por parte de inversionistas instalados',
    'Jobs created by investors',
    'outcome',
  ),
  entry(
    '22',
    'Número de proyectos ejecutados conjuntamente con actores internacionales',
    'Projects executed with international actors',
    'outcome',
  ),
  entry(
    '23',
    'Porcentaje de proyectos del plan de desarrollo apoyados por una acción internacional',
    '% of plan projects supported by international action',
    'outcome',
    'percent',
  ),
  entry('24', 'Visitas de delegaciones internacionales recibidas', 'Delegations received', 'outcome'),
  entry('25', 'Visitas al extranjero', 'Visits abroad', 'outcome'),
];
