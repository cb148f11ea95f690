import type { CatalogueIndicator, IndicatorLevel } from './indicator-entry.js';
import type { IndicatorUnit } from '@altavoz/domain/indicators/indicator';

type Period = CatalogueIndicator['period'];

/** What a campaign and its tactics are measured by first (groups A and B). */
export const CORE_INDICATORS: readonly CatalogueIndicator[] = [
  campaign('A1', 'Número de visitantes a la página web', 'Number of website visitors', 'number'),
  campaign('A2a', 'Aumento de visitas internacionales', 'Increase in international visits', 'percent'),
  campaign(
    'A2b',
    'Aumento de inversiones internacionales',
    'Increase in international investments',
    'percent',
  ),
  campaign('A3a', 'Número de proyectos', 'Number of projects', 'number'),
  campaign('A3b', 'Monto de proyectos', 'Amount of projects', 'money'),
  campaign(
    'A4',
    'Número de premios internacionales que gane la ciudad',
    'Number of international awards won by the city',
    'number',
  ),
  campaign(
    'A5a',
    'Cantidad de publicaciones logradas por free press (nacional e internacional)',
    'Number of free-press publications (national and international)',
    'number',
    'clips',
  ),
  campaign(
    'A5b',
    'Valor comercial de las publicaciones logradas por free press (nacional e internacional)',
    'Commercial value of free-press publications (national and international)',
    'money',
    'clips',
  ),
  office(
    'B1',
    'Página web actualizada de la oficina de RRII',
    'Office website kept up to date',
    'output',
    'weekly',
    'yes-no',
  ),
  office(
    'B2',
    'N.º de notas de prensa enviadas a stakeholders',
    'Press notes sent to stakeholders',
    'output',
    'weekly',
  ),
  office(
    'B3',
    'N.º de notas de prensa publicadas en medios de comunicación tradicionales o digitales',
    'Press notes published in traditional or digital media',
    'outcome',
    'weekly',
  ),
  office(
    'B4',
    'N.º de informes de gestión enviados a otras áreas de la alcaldía',
    'Management reports sent to other areas of the city hall',
    'output',
    'annual',
  ),
  office(
    'B5',
    'N.º de espacios generados para la socialización de resultados de la estrategia de internacionalización',
    'Spaces created to share the results of the internationalisation strategy',
    'output',
    'quarterly',
  ),
  office(
    'B6',
    'N.º de publicaciones (artículos, entrevistas, estudios de caso) nacionales e internacionales sobre temas de la acción internacional',
    'National and international publications (articles, interviews, case studies) on international action',
    'output',
    'annual',
  ),
  office(
    'B7',
    'N.º de propuestas sometidas a concursos internacionales de buenas prácticas',
    'Proposals submitted to international good-practice contests',
    'output',
    'quarterly',
  ),
  office(
    'B8',
    'N.º de proyectos visibles en concursos internacionales y en plataformas de intercambio de buenas prácticas',
    'Projects visible in international contests and good-practice exchange platforms',
    'outcome',
    'quarterly',
  ),
  office(
    'B9',
    'N.º de buenas prácticas transferidas a otros territorios',
    'Good practices transferred to other territories',
    'outcome',
    'quarterly',
  ),
  office(
    'B10',
    'N.º de profesionales dedicados a la identificación y sistematización de las buenas prácticas de la ciudad',
    'Staff who identify and systematise the city’s good practices',
    'process',
    'quarterly',
  ),
  office(
    'B11',
    '% de recursos destinados a la sistematización',
    '% of resources for systematisation',
    'input',
    'quarterly',
    'percent',
  ),
  office(
    'B12',
    'N.º de ponencias de gestores públicos en escenarios internacionales',
    'Talks by public managers in international settings',
    'output',
    'annual',
  ),
];

function campaign(
  code: string,
  es: string,
  en: string,
  unit: IndicatorUnit,
  countedFrom: CatalogueIndicator['countedFrom'] = null,
): CatalogueIndicator {
  return {
    code: `IND-${code}`,
    group: 'A',
    label: { es, en },
    unit,
    scale: null,
    level: 'outcome',
    dimension: 'institutional',
    period: 'monthly',
    countedFrom,
  };
}

function office(
  code: string,
  es: string,
  en: string,
  level: IndicatorLevel,
  period: Period,
  unit: IndicatorUnit = 'number',
): CatalogueIndicator {
  return {
    code: `IND-${code}`,
    group: 'B',
    label: { es, en },
    unit,
    scale: null,
    level,
    dimension: 'institutional',
    period,
    countedFrom: null,
  };
}
