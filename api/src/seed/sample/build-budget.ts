import type { getBudget, updateBudgetLine, approveLines } from '@altavoz/contracts/budget';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { dismissFinding, getChecks } from '@altavoz/contracts/checks';
import type { SampleClient } from './sample-client.js';

interface Options {
  readonly lead: SampleClient;
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly start: string;
  readonly tacticIds: ReadonlyMap<string, string>;
}

/** Where the money comes from, a line in another currency, what a meeting approved, and a warning set aside. */
export async function buildBudget({ lead, editor, campaignId, start, tacticIds }: Options): Promise<void> {
  const params = { campaignId };
  let budget = await lead.call<typeof getBudget>('GET /campaigns/:campaignId/budget', { params });
  const seen = (code: string) => {
    const found = budget.lines.find(({ tacticId }) => tacticId === tacticIds.get(code));
    if (!found) throw new Error(`The sample has no line for ${code}`);
    return found;
  };
  const change = async (code: string, body: InputOf<typeof updateBudgetLine>['body']): Promise<void> => {
    const { tacticId, version } = seen(code);
    budget = await lead.call<typeof updateBudgetLine>(
      'PATCH /campaigns/:campaignId/budget/lines/:tacticId',
      { params: { campaignId, tacticId }, body },
      version,
    );
  };
  await change('T1.3', {
    planned: 280_000,
    currency: {
      currency: 'USD',
      rate: { numerator: 93, denominator: 100 },
      rateDate: start,
      rateSource: 'Banco Central Europeo',
    },
    note: 'Presupuesto del archivo fotográfico, en dólares',
  });
  await change('N1.1', { fundingSource: 'other-area', fundingArea: 'Cultura' });
  await change('P1.4', { fundingSource: 'private-partner' });
  const approved = ['D1.1', 'T1.3'].map((code) => {
    const { tacticId, version } = seen(code);
    return { tacticId, version };
  });
  await lead.call<typeof approveLines>('POST /campaigns/:campaignId/budget/lines/approve', {
    params,
    body: { lines: approved, note: 'Acta de la mesa de comunicación' },
  });

  const checks = await editor.call<typeof getChecks>('GET /campaigns/:campaignId/checks', { params });
  const warnings = checks.items.filter(({ level }) => level === 'warning');
  // Gaps and contracts stay: they are what a newcomer should find on Today.
  const aside = warnings.find(({ rule }) => rule !== 'RW3' && rule !== 'RW19') ?? warnings.at(-1);
  if (!aside) throw new Error('The sample has no warning to set aside');
  await editor.call<typeof dismissFinding>('POST /campaigns/:campaignId/checks/dismissals', {
    params,
    body: { findingId: aside.id, reason: 'Se resuelve con la nueva página web' },
  });
}
