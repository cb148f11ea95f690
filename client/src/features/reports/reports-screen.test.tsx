import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleCampaign } from '../../testing/samples.js';
import type { Outline, ResultsPage } from './api/reports.js';

// Screens are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });

const outline: Outline = {
  kind: 'plan',
  language: 'es',
  title: 'Plan de comunicación 2027',
  subtitle: 'Valdemar en el mundo',
  period: { start: '2027-01-01', end: '2027-12-31' },
  asOf: '2027-09-14',
  figures: [{ value: '23', label: 'tácticas, 22 con fecha' }],
  sections: [{ question: 'Para qué', title: 'Objetivos', parts: [{ name: 'Tácticas', rows: 23 }] }],
  without: ['Riesgos'],
};
const hidden: ResultsPage = {
  published: false,
  url: 'http://localhost/results/64b7f0c2a1d3e4f5a6b7c8d9',
  publishedAt: null,
  publishedBy: null,
};
const api = {
  'GET /campaigns/:campaignId': sampleCampaign(),
  'GET /campaigns/:campaignId/reports/:report': outline,
  'GET /campaigns/:campaignId/results-page': hidden,
  'PUT /campaigns/:campaignId/results-page': {
    ...hidden,
    published: true,
    publishedAt: '2027-09-14T08:00:00Z',
    publishedBy: 'Elena Prat',
  },
};

describe('reports', () => {
  it('R11: shows what the chosen report holds, in the language and months chosen', async () => {
    const { user, api: stub } = await renderApp(room('reports'), { role: 'editor', language: 'es', api });
    expect(await screen.findByRole('heading', { name: 'Plan de comunicación 2027' })).toBeVisible();
    expect(screen.queryByRole('radio', { name: /relevo/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /El año en cifras/ }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.selectOptions(screen.getByLabelText('Desde'), '2027-03');
    await waitFor(() => {
      const last = stub.callsOf('GET /campaigns/:campaignId/reports/:report').at(-1);
      expect(`${last?.path}?${String(last?.query)}`).toMatch(
        /reports\/year\?language=en&from=2027-03&to=\d{4}-\d{2}$/,
      );
    });
  });

  it('R16: offers the half-years of the campaign, and says when the months are others', async () => {
    const { user, api: stub } = await renderApp(room('reports'), { role: 'editor', language: 'es', api });
    const period = await screen.findByLabelText('Periodo');
    const [, half] = within(period).getAllByRole<HTMLOptionElement>('option');
    expect(half).toHaveTextContent(/semestre de \d{4}/);
    await user.selectOptions(period, half ?? '');
    await waitFor(() => {
      const last = stub.callsOf('GET /campaigns/:campaignId/reports/:report').at(-1);
      expect(String(last?.query)).toMatch(/from=\d{4}-0[17]&to=\d{4}-(06|12)$/);
    });
    await user.selectOptions(screen.getByLabelText('Desde'), '2027-03');
    expect(screen.getByLabelText('Periodo')).toHaveDisplayValue('Otros meses');
  });

  it('lets a lead show the results page and nobody else', async () => {
    const { user } = await renderApp(room('reports'), { role: 'lead', language: 'es', api });
    await user.click(await screen.findByRole('button', { name: 'Publicar' }));
    expect(await screen.findByText(/Publicada por Elena Prat/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ver la página' })).toHaveAttribute('href', hidden.url);
  });
});
