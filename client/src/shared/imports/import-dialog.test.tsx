import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { CAMPAIGN_ID } from '../../testing/samples.js';
import { problem } from '../../testing/stub-api.js';
import { renderWith } from '../../testing/render-app.js';
import type { Import, ImportRow } from './import-calls.js';
import ImportDialog from './import-dialog.js';
import { SheetActions } from './sheet-actions.js';

const BASE = '/campaigns/:campaignId/imports';
const ONE = `${BASE}/:importId`;

const imported = (more: Partial<Import> = {}): Import => ({
  id: '64b7f0c2a1d3e4f5a6b7c821',
  version: 2,
  createdAt: '2027-01-02T09:00:00Z',
  updatedAt: '2027-01-02T09:00:00Z',
  kind: 'tactics',
  state: 'checked',
  fileName: 'plan.csv',
  columns: [
    { header: 'Táctica', samples: ['Folleto', 'Feria'] },
    { header: 'Canal', samples: ['Digital'] },
    { header: 'Etapa', samples: ['1'] },
  ],
  mapping: ['name.es', 'channelType', 'phase'],
  fields: [
    { key: 'name.es', name: { es: 'Nombre (es)', en: 'Name (es)' }, required: false },
    { key: 'channelType', name: { es: 'Tipo de medio', en: 'Channel type' }, required: false },
    { key: 'phase', name: { es: 'Fase', en: 'Phase' }, required: false },
  ],
  progress: { done: 3, total: 3 },
  counts: { new: 1, changed: 1, unchanged: 0, duplicate: 0, suppressed: 0, refused: 1 },
  findings: [],
  take: null,
  problem: null,
  ...more,
});

const row = (more: Partial<ImportRow>): ImportRow => ({
  number: 2,
  outcome: 'new',
  label: 'Folleto',
  changes: [],
  issues: [],
  ...more,
});
const ROWS = [
  row({}),
  row({ number: 3, outcome: 'changed', label: 'Viaje', changes: [{ column: 'phase', from: '1', to: '2' }] }),
  row({
    number: 4,
    outcome: 'refused',
    label: 'Feria',
    issues: [
      {
        column: 'channelType',
        code: 'wrong-choice',
        message: { es: '«Tele» no vale.', en: '“Tele” is none of these.' },
        rule: null,
      },
    ],
  }),
];
const rowsAnswer = (call: { query: URLSearchParams }) => {
  const outcome = call.query.get('outcome');
  return { items: ROWS.filter((one) => outcome === null || one.outcome === outcome), nextAfter: null };
};

const FILE = new File(['Táctica;Canal\n'], 'plan.csv', { type: 'text/csv' });

it('shows what each row would do, filters by outcome and takes the good rows', async () => {
  const onClose = jest.fn();
  const { user, api } = await renderWith(
    <ImportDialog place={{ kind: 'tactics', campaignId: CAMPAIGN_ID }} onClose={onClose} />,
    {
      api: {
        [`POST ${BASE}`]: imported({ state: 'checking', version: 1 }),
        [`GET ${ONE}`]: imported(),
        [`GET ${ONE}/rows`]: rowsAnswer,
        [`POST ${ONE}/apply`]: imported({ state: 'done', version: 3, take: 'good' }),
      },
    },
  );
  await user.upload(await screen.findByLabelText('Hoja de cálculo'), FILE);
  expect(await screen.findByText('«Tele» no vale.', { exact: false }, { timeout: 5_000 })).toBeVisible();
  expect(screen.queryByText('Folleto')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Todas 3/ }));
  const table = await screen.findByRole('table', { name: 'Filas del archivo' });
  expect(within(table).getByText('Folleto')).toBeVisible();
  expect(within(table).getByText(/antes 1/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Descargar las que no se tomaron' })).toHaveAttribute(
    'href',
    expect.stringMatching(/refused\.csv$/),
  );
  await user.click(screen.getByRole('button', { name: 'Importar las 2 buenas' }));
  expect(await screen.findByText('Importadas 2 filas')).toBeVisible();
  expect(api.callsOf(`POST ${ONE}/apply`)[0]?.body).toEqual({ take: 'good' });
  expect(api.callsOf(`POST ${BASE}`)[0]?.headers.get('idempotency-key')).toBeTruthy();
});

it('asks which column is which, each field once, and says what is missing', async () => {
  const asks = imported({ state: 'mapping', mapping: ['name.es', 'channelType', null] });
  const { user, api } = await renderWith(
    <ImportDialog place={{ kind: 'tactics', campaignId: CAMPAIGN_ID }} onClose={() => undefined} />,
    {
      api: {
        [`POST ${BASE}`]: asks,
        [`GET ${ONE}`]: asks,
        [`PUT ${ONE}/mapping`]: imported({ state: 'checking', version: 3 }),
      },
    },
  );
  await user.upload(await screen.findByLabelText('Hoja de cálculo'), FILE);
  expect(await screen.findByText('Falta decir qué columna trae: Fase.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Comparar' })).toBeDisabled();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Trae: Etapa' }), 'Fase');
  await user.click(screen.getByRole('button', { name: 'Comparar' }));
  expect(await screen.findByRole('progressbar')).toBeInTheDocument();
  expect(api.callsOf(`PUT ${ONE}/mapping`)[0]?.body).toEqual({
    mapping: ['name.es', 'channelType', 'phase'],
  });
});

it('says in words that a file is no spreadsheet', async () => {
  const { user } = await renderWith(
    <ImportDialog place={{ kind: 'clips', campaignId: CAMPAIGN_ID }} onClose={() => undefined} />,
    { language: 'en', api: { [`POST ${BASE}`]: problem(415, 'unsupported-media-type') } },
  );
  await user.upload(await screen.findByLabelText('Spreadsheet'), FILE);
  expect(await screen.findByText(/It is not a spreadsheet/)).toBeVisible();
});

it('asks where consent comes from before people are imported', async () => {
  const { user, api } = await renderWith(
    <ImportDialog
      place={{ kind: 'subscribers', listId: '64b7f0c2a1d3e4f5a6b7c831' }}
      wording="Quiero el boletín."
      onClose={() => undefined}
    />,
    { api: { 'POST /subscribers/imports': imported({ kind: 'subscribers', state: 'checking' }) } },
  );
  await user.upload(await screen.findByLabelText('Hoja de cálculo'), FILE);
  expect((await screen.findAllByText('Hace falta.')).length).toBe(2);
  expect(api.callsOf('POST /subscribers/imports')).toEqual([]);
});

it('offers import to those who write and export to everyone', async () => {
  const files = { xlsx: '/api/v1/x.xlsx', csv: '/api/v1/x.csv' };
  const { user } = await renderWith(<SheetActions files={files} />);
  expect(screen.queryByRole('button', { name: 'Importar' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Exportar' }));
  expect(await screen.findByRole('menuitem', { name: 'Excel (XLSX)' })).toBeVisible();
});
