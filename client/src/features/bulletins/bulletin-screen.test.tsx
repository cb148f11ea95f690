import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { jest } from '@jest/globals';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer, problem, type StubbedRoutes } from '../../testing/stub-api.js';
import { setViewport } from '../../testing/viewport.js';
import type { Bulletin } from './api/get-bulletins.js';
import { BULLETIN_ID, sampleBulletin, sampleDelivery, sampleMessage } from './testing/samples.js';

// Dialogs and forms are loaded when they are first asked for.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

/** The dialog with this title. */
async function titled(title: string): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('heading', { name: title })).toBeInTheDocument();
  return dialog;
}

const ONE = 'GET /campaigns/:campaignId/bulletins/:bulletinId';
const PATCH = 'PATCH /campaigns/:campaignId/bulletins/:bulletinId';
const step = (name: string): string => `POST /campaigns/:campaignId/bulletins/:bulletinId/${name}`;
const html = new Answer(200, '<p>El correo</p>');

const routes = (bulletin: Bulletin, more: StubbedRoutes = {}): StubbedRoutes => ({
  [ONE]: bulletin,
  'GET /campaigns/:campaignId/bulletins/:bulletinId/preview': html,
  'GET /campaigns/:campaignId/bulletins/:bulletinId/plan-changes': { items: [] },
  'GET /campaigns/:campaignId/bulletins/:bulletinId/outside': { links: [], sender: null, colours: [] },
  'GET /campaigns/:campaignId/bulletins/:bulletinId/deliveries': { items: [], nextCursor: null },
  'GET /campaigns/:campaignId/bulletins/:bulletinId/result': {
    reading: { opens: 1_204, clicks: 88, links: [{ url: 'https://valdemar.example/agenda', clicks: 88 }] },
    areas: [],
  },
  'GET /campaigns/:campaignId/messages': { items: [sampleMessage()], nextCursor: null },
  ...more,
});
const open = (bulletin: Bulletin, more: StubbedRoutes = {}, role: 'lead' | 'editor' | 'viewer' = 'lead') =>
  renderApp(room(`bulletins/${BULLETIN_ID}`), { role, api: routes(bulletin, more) });
const card = (name: RegExp) => screen.findByRole('button', { name, expanded: false });

describe('N4 the bulletin editor', () => {
  test('what is written is saved over the version that was seen, and says when', async () => {
    const { user, api } = await open(sampleBulletin(), {
      [PATCH]: ({ body }: { body: object }) => ({ ...sampleBulletin({ version: 4 }), ...body }),
    });
    await user.click(await card(/^Titular/));
    await user.type(await screen.findByLabelText('Titular'), '!');
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(1));
    const [call] = api.callsOf(PATCH);
    expect(call?.headers.get('if-match')).toBe('"3"');
    expect(call?.body).toMatchObject({ blocks: [{ text: 'Cuatro calles sin coches!' }, {}, {}] });
    expect(await screen.findByText(/^Guardado/)).toBeInTheDocument();
  });

  test('RH17 412 shows both texts, loses nothing, and keeps mine over the new version when asked', async () => {
    const theirs = sampleBulletin({ version: 9, subject: 'El asunto de otra persona' });
    const { user, api } = await open(sampleBulletin(), { [PATCH]: problem(412, 'stale-version') });
    await user.click(await card(/^Asunto/));
    api.answer({ [ONE]: theirs });
    const field = await screen.findByLabelText('Asunto');
    await user.clear(field);
    await user.type(field, 'Mi asunto');
    const dialog = await titled('Otra persona guardó antes que usted');
    expect(dialog).toHaveTextContent('Mi asunto');
    expect(dialog).toHaveTextContent(/El asunto.*otra persona/);
    const sent = api.callsOf(PATCH).length;
    api.answer({ [PATCH]: ({ body }: { body: object }) => ({ ...theirs, ...body, version: 10 }) });
    await user.click(within(dialog).getByRole('button', { name: 'Guardar lo mío' }));
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(sent + 1));
    const last = api.callsOf(PATCH).at(-1);
    expect(last?.headers.get('if-match')).toBe('"9"');
    expect(last?.body).toMatchObject({ subject: 'Mi asunto' });
  });

  test('a block moves with the keyboard, keeps the focus, and the order is saved', async () => {
    const { user, api } = await open(sampleBulletin(), {
      [PATCH]: ({ body }: { body: object }) => ({ ...sampleBulletin({ version: 4 }), ...body }),
    });
    const grip = await screen.findByRole('button', { name: 'Mover Titular' });
    grip.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Mover Titular' })).toHaveFocus();
    expect(screen.getByText('Titular, lugar 2 de 3')).toBeInTheDocument();
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(1));
    expect(api.callsOf(PATCH)[0]?.body).toMatchObject({
      blocks: [{ id: 'text' }, { id: 'heading' }, { id: 'button' }],
    });
  });

  test('a removed block comes back where it was', async () => {
    const { user } = await open(sampleBulletin(), {
      [PATCH]: ({ body }: { body: object }) => ({ ...sampleBulletin({ version: 4 }), ...body }),
    });
    await user.click(await screen.findByRole('button', { name: 'Opciones de Texto' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Quitar' }));
    expect(screen.queryByRole('button', { name: 'Mover Texto' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    const grips = screen.getAllByRole('button', { name: /^Mover/ });
    expect(grips.map((grip) => grip.getAttribute('aria-label'))).toEqual([
      'Mover Titular',
      'Mover Texto',
      'Mover Llamado a la acción',
    ]);
  });

  test('RH9 a new message block takes the words of an approved message; half written it is not sent', async () => {
    const { user, api } = await open(sampleBulletin(), {
      [PATCH]: ({ body }: { body: object }) => ({ ...sampleBulletin({ version: 4 }), ...body }),
    });
    await user.click(await screen.findByRole('button', { name: 'Añadir bloque' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mensaje' }));
    expect(await screen.findByText('1 bloque a medias')).toBeInTheDocument();
    const select = await screen.findByLabelText('Mensaje aprobado que transmite');
    await screen.findByRole('option', { name: 'Cada acuerdo se publica con su costo.' });
    await user.selectOptions(select, 'Cada acuerdo se publica con su costo.');
    await waitFor(() =>
      expect(api.callsOf(PATCH).at(-1)?.body).toMatchObject({
        blocks: [{}, {}, {}, { type: 'message', text: 'Cada acuerdo se publica con su costo.' }],
      }),
    );
  });

  test('RH18 whoever wrote a part cannot approve, and is told why', async () => {
    const inReview = sampleBulletin({
      status: 'in-review',
      submittedBy: { id: '64b7f0c2a1d3e4f5a6b7c811', name: 'Martín Oliva' },
    });
    const { user } = await open(inReview, {
      [step('approve')]: problem(422, 'rule-broken', {
        rule: 'RH18',
        errors: [{ path: 'bulletin', code: 'needs-second-person', message: 'x' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Aprobar el boletín' }));
    expect(await screen.findByText(/lo aprueba otra persona \(RH18\)/)).toBeInTheDocument();
  });

  test('RH17 sending names how many people, once', async () => {
    const approved = sampleBulletin({
      status: 'approved',
      approvedBy: { id: '64b7f0c2a1d3e4f5a6b7c801', name: 'Elena Prat' },
      readiness: [{ key: 'approval', ready: true, blocking: false, rule: 'RH18', values: {} }],
    });
    const sending = {
      ...approved,
      status: 'sending' as const,
      version: 4,
      deliveries: { ...approved.deliveries, total: 10, sent: 7, failed: 1, uncertain: 1, pending: 1 },
    };
    const { user, api } = await open(approved, {
      [step('send')]: () => {
        api.answer({ [ONE]: sending });
        return sending;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Enviar ahora' }));
    const dialog = await titled('Enviar el boletín a 4.812 personas');
    await user.click(within(dialog).getByRole('button', { name: /^Enviar a/ }));
    expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '9');
    expect(screen.getByText('1 incierto')).toBeInTheDocument();
    expect(screen.getByText('No se repiten solos')).toBeInTheDocument();
    // The editor has made way for the sending; what it began is said all the same.
    expect(await screen.findByText('El envío empezó')).toBeInTheDocument();
    expect(api.callsOf(step('send'))).toHaveLength(1);
    expect(api.callsOf(step('send'))[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  test('a lead schedules it for a day and an hour; one that was held says why and asks', async () => {
    const approved = sampleBulletin({
      status: 'approved',
      sendOn: '2099-09-16',
      sendAt: '2027-09-16T07:00:00Z',
      heldBecause: 'late',
      readiness: [{ key: 'approval', ready: true, blocking: false, rule: 'RH18', values: {} }],
    });
    const scheduled = sampleBulletin({
      version: 4,
      status: 'scheduled',
      sendOn: '2099-09-16',
      sendAt: '2099-09-16T07:30:00Z',
    });
    const { user, api } = await open(approved, {
      [step('schedule')]: () => {
        api.answer({ [ONE]: scheduled });
        return scheduled;
      },
    });
    expect(await screen.findByText(/más de dos horas de retraso/)).toBeInTheDocument();
    expect(screen.getByText('Espera su decisión')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Programar' }));
    const dialog = await titled('Programar el boletín de septiembre');
    fireEvent.change(within(dialog).getByLabelText('Hora'), { target: { value: '09:30' } });
    await user.click(within(dialog).getByRole('button', { name: 'Programar' }));
    expect(await screen.findByText('Programado')).toBeInTheDocument();
    expect(api.callsOf(step('schedule'))[0]?.body).toEqual({ day: '2099-09-16', time: '09:30' });
    expect(screen.getAllByText(/Sale solo: 16/)).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Quitar la hora' })).toBeInTheDocument();
  });

  test('a viewer reads and changes nothing', async () => {
    await open(sampleBulletin(), {}, 'viewer');
    expect(await screen.findByText('Solo lectura: lo escribe la edición.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Añadir bloque' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Enviar a revisión' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Mover/ })).not.toBeInTheDocument();
  });

  test('on a phone the parts take turns and the next step stays at the foot', async () => {
    setViewport(390);
    const { user } = await open(sampleBulletin());
    expect(await screen.findByRole('button', { name: 'Enviar a revisión' })).toBeInTheDocument();
    expect(screen.getByText('2 de 3 listos')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Vista previa' }));
    const frame = await screen.findByTitle('El correo como llega');
    expect(frame.getAttribute('sandbox')).not.toMatch(/scripts|forms/);
    expect(screen.queryByRole('list', { name: 'Bloques del boletín' })).not.toBeInTheDocument();
  });
});

describe('RH17 after sending', () => {
  test('when the last one has left, the ledger is asked a last time', async () => {
    const one = { total: 1, pending: 0, sending: 1, sent: 0, failed: 0, suppressed: 0, uncertain: 0 };
    const leaving = sampleBulletin({ status: 'sending', deliveries: one });
    const page = (status: 'sending' | 'sent') => ({
      'GET /campaigns/:campaignId/bulletins/:bulletinId/deliveries': {
        items: [sampleDelivery({ status })],
        nextCursor: null,
      },
    });
    const { api } = await open(leaving, page('sending'));
    expect(await screen.findByText('Saliendo')).toBeInTheDocument();
    api.answer({
      [ONE]: { ...leaving, version: 4, status: 'sent', deliveries: { ...one, sending: 0, sent: 1 } },
      ...page('sent'),
    });
    await waitFor(() => expect(screen.queryByText('Saliendo')).not.toBeInTheDocument());
    expect(screen.getByText('Llegó a todas las personas de la lista.')).toBeInTheDocument();
    // For the whole list, and where it led without what every address begins with.
    expect(await screen.findByText('1.204')).toBeInTheDocument();
    expect(screen.getByText('valdemar.example/agenda')).toBeInTheDocument();
  });

  test('who got it, by state, a page at a time', async () => {
    const sent = sampleBulletin({
      status: 'sent',
      sentAt: '2027-09-16T07:04:00Z',
      deliveries: { total: 3, pending: 0, sending: 0, sent: 1, failed: 1, suppressed: 1, uncertain: 0 },
    });
    const failed = sampleDelivery({
      id: '2'.repeat(24),
      email: 'info@hotel.example',
      status: 'failed',
      reason: '550 No mailbox',
    });
    const { user } = await open(sent, {
      'GET /campaigns/:campaignId/bulletins/:bulletinId/deliveries': ({
        query,
      }: {
        query: URLSearchParams;
      }) => {
        if (query.get('status') === 'failed') return { items: [failed], nextCursor: null };
        if (query.get('cursor') === 'next') {
          const gone = sampleDelivery({
            id: '3'.repeat(24),
            status: 'suppressed',
            reason: 'unsubscribed',
            sentAt: null,
          });
          return { items: [{ ...gone, email: 'baja@correo.example' }], nextCursor: null };
        }
        return { items: [sampleDelivery(), failed], nextCursor: 'next' };
      },
    });
    const table = await screen.findByRole('table', { name: 'Quién lo recibió' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Ver más' }));
    expect(await within(table).findByText('Se dio de baja')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Fallidos 1' }));
    const onlyFailed = await screen.findByRole('table', { name: 'Quién lo recibió' });
    await waitFor(() => expect(within(onlyFailed).queryByText('a.bianchi@posta.example')).toBeNull());
    expect(screen.getByRole('heading', { name: '1 fallido' })).toBeInTheDocument();
  });

  test('paused by itself it says why, and a lead lets it go on', async () => {
    const paused = sampleBulletin({
      status: 'paused',
      pauseReason: 'relay-unreachable',
      deliveries: { total: 3, pending: 2, sending: 0, sent: 1, failed: 0, suppressed: 0, uncertain: 0 },
    });
    const { user, api } = await open(paused, { [step('resume')]: { ...paused, version: 4 } });
    expect(await screen.findByText(/El servidor de correo no responde/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Reanudar' }));
    await waitFor(() => expect(api.callsOf(step('resume'))).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Cancelar lo que falta' }));
    const dialog = await titled('Cancelar lo que falta del envío');
    expect(dialog).toHaveTextContent('2 personas se quedan sin el boletín de septiembre');
  });
});
