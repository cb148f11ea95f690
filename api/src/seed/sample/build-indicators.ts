import type { indicators } from '@altavoz/contracts/indicators';
import type { SampleClient } from './sample-client.js';

interface Goal {
  /** Thousandths of the unit; of a minor unit where the indicator is money. */
  readonly baseline: number;
  readonly target: number;
  readonly found: string;
  /** What it stands with on the dashboard. */
  readonly category: string;
}

/** What the office of Valdemar wants of the catalogue's indicators in its first year. */
const GOALS: Readonly<Record<string, Goal>> = {
  'IND-A1': {
    baseline: 1_800_000,
    target: 6_000_000,
    found: 'Estadísticas de la página',
    category: 'Digital',
  },
  'IND-A2a': {
    baseline: 0,
    target: 8_000,
    found: 'Registro de visitas de protocolo',
    category: 'Relaciones y resultados',
  },
  'IND-A3a': {
    baseline: 3_000,
    target: 5_000,
    found: 'Registro municipal de proyectos',
    category: 'Relaciones y resultados',
  },
  'IND-A5a': { baseline: 4_000, target: 24_000, found: 'Recuento de publicaciones', category: 'Prensa' },
  'IND-A5b': {
    baseline: 150_000_000,
    target: 1_200_000_000,
    found: 'Suma de las publicaciones valoradas',
    category: 'Prensa',
  },
  'IND-B1': { baseline: 0, target: 1_000, found: 'Revisión semanal de la página', category: 'Digital' },
  'IND-B2': { baseline: 6_000, target: 20_000, found: 'Registro de envíos', category: 'Prensa' },
  'IND-B3': { baseline: 3_000, target: 12_000, found: 'Síntesis de prensa', category: 'Prensa' },
  'IND-B4': { baseline: 0, target: 4_000, found: 'Registro de envíos', category: 'Relaciones y resultados' },
  'IND-B5': {
    baseline: 1_000,
    target: 6_000,
    found: 'Actas de las sesiones',
    category: 'Relaciones y resultados',
  },
};

/** Gives the campaign's indicators their baseline, target and source, so that tactics can be scheduled (RH12, RW27). */
export async function completeIndicators(editor: SampleClient, campaignId: string): Promise<void> {
  const { items } = await editor.call<(typeof indicators)['list']>('GET /campaigns/:campaignId/indicators', {
    params: { campaignId },
    query: { limit: 200 },
  });
  for (const { id, version, catalogueCode, target } of items) {
    if (target !== null) continue;
    const goal = GOALS[catalogueCode ?? ''];
    if (!goal) throw new Error(`The sample has no goal for the indicator ${catalogueCode}`);
    const { found, ...values } = goal;
    await editor.call<(typeof indicators)['update']>(
      'PATCH /campaigns/:campaignId/indicators/:indicatorId',
      { params: { campaignId, indicatorId: id }, body: { ...values, collectionMethod: found } },
      version,
    );
  }
}
