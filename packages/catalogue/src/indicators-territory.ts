import { indicatorGroup, type CatalogueIndicator } from './indicator-entry.js';

const entry = indicatorGroup('E', 'territorial', 'annual');

/** The territory: influence abroad, awareness at home (group E). */
export const TERRITORY_INDICATORS: readonly CatalogueIndicator[] = [
  entry(
    '1',
    'N.º de redes internacionales que realizan acciones de incidencia estratégica en el marco de la NAU a las que pertenece la ciudad',
    'International networks the city belongs to with advocacy on the New Urban Agenda',
    'output',
  ),
  entry(
    '2',
    'N.º de propuestas presentadas a las redes sobre visiones de la ciudad respecto a la NAU',
    'Proposals on the New Urban Agenda submitted to the networks',
    'output',
  ),
  entry(
    '3',
    '% de participación en comités y escenarios de toma de decisión de las redes',
    '% of participation in the networks’ decision bodies',
    'output',
    'percent',
  ),
  entry(
    '4',
    'N.º de participaciones en escenarios cruciales de definición de la agenda internacional',
    'Participations in key agenda settings',
    'output',
  ),
  entry(
    '5',
    'Roles/liderazgo asumidos en las redes internacionales',
    'Roles and leadership taken on in international networks',
    'output',
  ),
  entry(
    '6',
    'Coaliciones impulsadas y generadas en los escenarios multilaterales, regionales y globales',
    'Coalitions promoted',
    'output',
  ),
  entry(
    '7',
    '% de propuestas de la ciudad incluidas por la red internacional',
    '% of city proposals adopted',
    'outcome',
    'percent',
  ),
  entry(
    '8',
    'N.º de invitaciones para Informes oficiales de las organizaciones internacionales',
    'Invitations to official reports',
    'outcome',
  ),
  entry(
    '9',
    '% de citación del trabajo de la ciudad en publicaciones de medios de comunicación impresos y online',
    '% of citations of the city’s work in print and online media',
    'outcome',
    'percent',
  ),
  entry(
    '10',
    'Incremento de la incidencia de la ciudad en la última década a partir de la estrategia de incidencia internacional que ha construido',
    'Increase of the city’s influence over the last decade',
    'impact',
  ),
  entry(
    '11',
    'Campaña de sensibilización creada y ejecutada',
    'Awareness campaign created and executed',
    'output',
    'yes-no',
  ),
  entry(
    '12',
    'N.º de capacitaciones sobre los ODS, sus metas e indicadores',
    'Trainings on the SDGs, their targets and indicators',
    'output',
  ),
  entry('13', 'N.º de formaciones a formadores sobre la agenda ODS', 'Train-the-trainer sessions', 'output'),
  entry(
    '14',
    '% de actores vinculados por sectores o áreas temáticas del territorio',
    '% of actors involved by sector or theme',
    'output',
    'percent',
  ),
  entry('15', 'Tipo de estrategias pedagógicas utilizadas', 'Pedagogical strategies used', 'output'),
  entry(
    '16',
    '% de alcance de los actores del territorio por parte de los formadores',
    '% of actors of the territory reached by trainers',
    'outcome',
    'percent',
  ),
  entry(
    '17',
    'Grado de apropiación de la agenda de ODS por parte de los actores',
    'Degree of ownership of the SDG agenda by the actors',
    'outcome',
    'number',
    'low-medium-high',
  ),
  entry(
    '18',
    'Inclusión de los ODS en los principales instrumentos de gobierno: Plan de Desarrollo, Plan de ordenamiento territorial',
    'SDGs included in the main planning instruments',
    'outcome',
    'yes-no',
  ),
  entry(
    '19',
    'N.º de políticas locales que incluyen estrategias para alcanzar los ODS de su competencia',
    'Local policies including SDG strategies',
    'outcome',
  ),
  entry(
    '20',
    'Definición de los indicadores de evaluación y seguimiento al cumplimiento de las acciones de la agenda global priorizadas',
    'Indicators defined to follow the prioritised actions of the global agenda',
    'outcome',
  ),
  entry(
    '21',
    '% de vinculación de actores del territorio en el cumplimiento de los ODS',
    '% of actors of the territory engaged in meeting the SDGs',
    'impact',
    'percent',
  ),
  entry(
    '22',
    'Monitoreo a la evolución de los indicadores de los ODS a partir de la campaña de sensibilización y los cambios en las políticas locales identificados',
    'Monitoring of SDG indicators after the campaign',
    'impact',
  ),
];
