import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer, problem } from '../../testing/stub-api.js';
import type { Indicator } from '../../shared/plan/indicators.js';

// Screens and dialogs are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });

const visits: Indicator = {
  id: '64b7f0c2a1d3e4f5a6b7c8f1',
  version: 4,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  catalogueCode: 'IND-A1',
  name: { es: 'Visitas a la web', en: 'Web visits' },
  unit: 'number',
  baseline: 1_250_500,
  target: null,
  reviewFrequency: 'monthly',
  dueDate: '2027-12-31',
  collectionMethod: '',
  level: null,
  dimension: null,
  measuredWith: '',
  forWhom: '',
  whatFor: '',
  baselineDate: null,
  baselineSource: '',
  automatic: null,
  ...{ responsibleId: null, category: '', rank: null, criterion: null, moment: null },
  ...{ purposes: [], collectedBy: [], publics: [], presentation: [], qualities: [] },
};
const board = {
  today: '2027-09-14',
  elapsed: 7_000,
  items: [
    {
      indicatorId: visits.id,
      series: [{ date: '2027-08-09', value: 4_870_000 }],
      last: { date: '2027-08-09', value: 4_870_000 },
      ...{ efficacy: null, spent: 0, efficiency: null, trend: null, standing: null, lastLook: '2027-08-09' },
      review: { state: 'late', due: '2027-09-09', days: 5 },
      ...{ tactics: { count: 0, first: [] }, objectives: [] },
    },
  ],
  unmeasured: {
    count: 14,
    first: [
      {
        id: '64b7f0c2a1d3e4f5a6b7c8f7',
        name: { es: 'Feria del río' },
        channelType: 'non-traditional',
        because: 'no-indicator',
      },
    ],
  },
  partners: [{ name: 'Red de ciudades del agua', tactics: 2, clips: 3, reach: 12_000 }],
};
const page = (...items: unknown[]) => ({ items, nextCursor: null });
const plan = {
  'GET /campaigns/:campaignId/indicators': page(visits),
  'GET /users': page(),
  'GET /campaigns/:campaignId/people': page(),
  'GET /campaigns/:campaignId/indicator-board': board,
  'GET /campaigns/:campaignId/reviews': page(),
  'GET /campaigns/:campaignId/indicators/:indicatorId/readings': { items: [] },
};
const PATCH = 'PATCH /campaigns/:campaignId/indicators/:indicatorId';

describe('indicators room', () => {
  it('RH12: says in the table and beside it that a target is missing, and takes one in thousandths', async () => {
    const { user, api } = await renderApp(room('indicators'), {
      api: { ...plan, [PATCH]: { ...visits, target: 6_000_000 } },
    });
    const row = await screen.findByRole('row', { name: /Visitas a la web/ });
    expect(row).toHaveTextContent('Sin meta');
    await waitFor(() => expect(row).toHaveTextContent('4.870'));
    expect(row).toHaveTextContent('Tarde 5 días');
    await user.click(within(row).getByRole('button', { name: 'Visitas a la web' }));
    const drawer = await screen.findByRole('complementary', { name: 'Visitas a la web' });
    await user.click(within(drawer).getByRole('button', { name: 'Editar' }));
    const target = await screen.findByRole('textbox', { name: 'Meta' });
    await user.type(target, 'muchas');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Escriba una cifra, con tres decimales como mucho.')).toBeVisible();
    expect(api.callsOf(PATCH)).toHaveLength(0);
    await user.clear(target);
    await user.type(target, '6.000');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(1));
    expect(api.callsOf(PATCH)[0]?.body).toMatchObject({
      baseline: 1_250_500,
      target: 6_000_000,
      unit: 'number',
    });
    expect(api.callsOf(PATCH)[0]?.body).not.toHaveProperty('catalogueCode');
  });

  it('R20 J9 J11: the dashboard asks twice, whatever the size of the plan, and names what nothing measures', async () => {
    const { api } = await renderApp(room('indicators'), { api: plan });
    expect(await screen.findByRole('heading', { name: '14 tácticas sin medir' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Feria del río' })).toBeVisible();
    expect(screen.getByText('y 13 más')).toBeVisible();
    const partners = screen.getByRole('table', { name: 'Alcance con quienes trabajamos' });
    expect(within(partners).getByRole('row', { name: /Red de ciudades del agua/ })).toHaveTextContent(
      '12.000',
    );
    const ofCampaign = api.calls.map(({ path }) => /\/campaigns\/\w+\/(.+)$/.exec(path)?.[1]);
    // The frame asks for Today, on every screen.
    expect(ofCampaign.filter((path) => path && path !== 'today')).toEqual(['indicators', 'indicator-board']);
  });

  it('R4 R20: a judgement is shown in its word and chosen by it', async () => {
    const POST = 'POST /campaigns/:campaignId/readings';
    const judged = { ...visits, unit: 'scale-3', target: 3_000, name: { es: 'Confianza', en: 'Trust' } };
    const [standing] = board.items;
    const items = [{ ...standing, last: { date: '2027-08-09', value: 2_000 } }];
    const { user, api } = await renderApp(`${room('indicators')}?indicator=${visits.id}`, {
      api: {
        ...plan,
        'GET /campaigns/:campaignId/indicators': page(judged),
        'GET /campaigns/:campaignId/indicator-board': { ...board, items },
        [POST]: new Answer(201, { items: [] }),
      },
    });
    await waitFor(() =>
      expect(screen.getByRole('row', { name: /Confianza/ })).toHaveTextContent(/Alto.*Medio/),
    );
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Nueva medición' }), 'Alto');
    await user.click(screen.getByRole('button', { name: 'Apuntar' }));
    await waitFor(() => expect(api.callsOf(POST)).toHaveLength(1));
    expect(api.callsOf(POST)[0]?.body).toMatchObject({ items: [{ value: 3_000, date: '2027-09-14' }] });
  });

  it('explains why an indicator in use cannot be deleted', async () => {
    const { user } = await renderApp(`${room('indicators')}?indicator=${visits.id}`, {
      api: { ...plan, 'DELETE /campaigns/:campaignId/indicators/:indicatorId': problem(409, 'conflict') },
    });
    await user.click(await screen.findByRole('button', { name: 'Editar' }));
    await user.click(await screen.findByRole('button', { name: 'Borrar' }));
    await user.click(await screen.findByRole('button', { name: 'Borrar' }));
    expect(await screen.findByText(/Está en uso: quítelo antes/)).toBeVisible();
  });

  it('adds one of the campaign’s own in English', async () => {
    const POST = 'POST /campaigns/:campaignId/indicators';
    const { user, api } = await renderApp(room('indicators'), {
      language: 'en',
      api: { ...plan, 'GET /campaigns/:campaignId/indicators': page(), [POST]: new Answer(201, visits) },
    });
    await user.click(await screen.findByRole('button', { name: 'Indicator' }));
    await user.type(await screen.findByRole('textbox', { name: 'Indicator, English' }), 'Meetings');
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '1,250.5');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.callsOf(POST)).toHaveLength(1));
    expect(api.callsOf(POST)[0]?.body).toMatchObject({
      catalogueCode: null,
      name: { en: 'Meetings' },
      target: 1_250_500,
      baseline: null,
      dueDate: '2027-12-31',
    });
  });

  it('lets a viewer read only', async () => {
    await renderApp(`${room('indicators')}?indicator=${visits.id}`, { role: 'viewer', api: plan });
    expect(await screen.findByRole('complementary', { name: 'Visitas a la web' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Editar' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Indicador' })).toBeNull();
  });
});
