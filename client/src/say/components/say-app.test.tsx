import { jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setCsrfToken } from '../../shared/api-client/csrf-token.js';
import { NO_ANSWER, problem, stubApi, type StubbedRoutes } from '../../testing/stub-api.js';
import type { Say } from '../held.js';
import { Keeper } from '../keeper.js';
import { MemoryShelf } from '../testing/memory-shelf.js';
import { CAMPAIGN, sampleMessage, sampleSay } from '../testing/sample-say.js';
import { SayApp } from './say-app.js';

const NOON = Date.parse('2027-03-10T12:00:00Z');
const GENERAL = sampleMessage({
  id: 'b'.repeat(24),
  kind: 'general',
  text: { es: 'Lo que traemos de fuera se nota en casa.', en: 'What we bring shows at home.' },
  themes: ['culture'],
  audienceIds: [],
  questions: [],
  facts: [],
});
const SAY = sampleSay({
  messages: [GENERAL, sampleMessage()],
  themes: [...sampleSay().themes, { key: 'culture', label: { es: 'Cultura', en: 'Culture' } }],
});

async function open(say: Say = SAY, routes: StubbedRoutes = {}, shelf = new MemoryShelf()) {
  window.location.hash = '';
  setCsrfToken('token');
  const api = stubApi({ 'GET /say': say, ...routes });
  const keeper = new Keeper(shelf, () => NOON);
  const onStranger = jest.fn();
  render(<SayApp keeper={keeper} language="es" onLanguage={() => undefined} onStranger={onStranger} />);
  await act(() => keeper.start());
  return { api, keeper, onStranger, user: userEvent.setup() };
}
const cards = () => screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'));

describe('what to say', () => {
  it('stands by audience, theme and word, with what supports it', async () => {
    const { user } = await open();
    expect(await screen.findByText(/^Al día, /)).toBeInTheDocument();
    expect(cards()).toEqual([GENERAL.text.es, 'Cada acuerdo se publica con su costo.']);
    const card = screen.getByRole('article', { name: 'Cada acuerdo se publica con su costo.' });
    expect(within(card).getByText('31 de 31 acuerdos publicados')).toBeInTheDocument();
    expect(within(card).getByText('Si preguntan: «¿Cuánto cuestan los viajes?»')).toBeInTheDocument();
    expect(within(card).queryByText('El pleno.')).not.toBeInTheDocument();
    await user.click(within(card).getByRole('button', { name: '1 pregunta más' }));
    expect(within(card).getByText('El pleno.')).toBeInTheDocument();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Tema' }), 'Cultura');
    expect(cards()).toEqual([GENERAL.text.es]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tema' }), 'Todos los temas');
    await user.type(screen.getByRole('textbox', { name: 'Buscar un mensaje o una pregunta' }), 'VIAJES');
    expect(await screen.findByText('1 mensaje')).toBeInTheDocument();
    expect(cards()).toEqual(['Cada acuerdo se publica con su costo.']);
  });

  it('RW21: an ambassador reads the guidelines and follows them', async () => {
    const guidelines = {
      campaignId: CAMPAIGN,
      personId: 'f'.repeat(24),
      number: 3,
      text: { es: 'Hable de lo suyo.' },
      acknowledgedAt: null,
    };
    const ACKNOWLEDGE = 'POST /campaigns/:campaignId/people/:personId/acknowledge';
    const { api, user } = await open({ ...SAY, guidelines: [guidelines] }, { [ACKNOWLEDGE]: {} });
    const part = within(screen.getByRole('region', { name: 'Pautas de la oficina' }));
    await user.click(part.getByRole('button', { name: 'Ver' }));
    expect(part.getByText('Hable de lo suyo.')).toBeVisible();
    api.answer({ 'GET /say': { ...SAY, guidelines: [{ ...guidelines, acknowledgedAt: SAY.madeAt }] } });
    await user.click(part.getByRole('button', { name: 'Las leí y las acepto' }));
    expect(await screen.findByText(/^Pautas de la oficina, aceptadas el 10 de marzo/)).toBeVisible();
    expect(api.callsOf(ACKNOWLEDGE)[0]).toMatchObject({
      params: { personId: guidelines.personId },
      body: { guidelines: 3 },
    });
  });

  it('is copied with its facts, also where the clipboard of today is missing', async () => {
    const { user } = await open();
    const card = await screen.findByRole('article', { name: 'Cada acuerdo se publica con su costo.' });
    await user.click(within(card).getByRole('button', { name: 'Copiar' }));
    expect(await within(card).findByRole('button', { name: 'Copiado' })).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(
      'Cada acuerdo se publica con su costo.\n31 de 31 acuerdos publicados (Registro municipal)',
    );
  });

  it('shows markup as text', async () => {
    await open(sampleSay({ messages: [sampleMessage({ text: { es: '<img src=x onerror=alert(1)>' } })] }));
    expect((await screen.findByRole('article')).getAttribute('aria-label')).toBe(
      '<img src=x onerror=alert(1)>',
    );
    expect(document.querySelector('article img')).toBeNull();
  });

  it('tells what disappeared without its words, until it is understood', async () => {
    const shelf = new MemoryShelf();
    stubApi({ 'GET /say': SAY });
    await new Keeper(shelf, () => NOON).start();
    const { id, campaignId } = sampleMessage();
    const { user } = await open(
      sampleSay({ messages: [GENERAL], withdrawn: [{ id, campaignId, why: 'retired' }] }),
      {},
      shelf,
    );
    expect(await screen.findByText('Se retiró 1 mensaje que usted tenía')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ver' }));
    expect(screen.getByText(/Lo retiró la oficina/)).toBeInTheDocument();
    expect(screen.queryByText(/Cada acuerdo/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Entendido' }));
    expect(screen.queryByText('Se retiró 1 mensaje que usted tenía')).not.toBeInTheDocument();
  });

  it('says when it was made and that nobody answers, or that there is nothing yet', async () => {
    const shelf = new MemoryShelf();
    stubApi({ 'GET /say': SAY });
    await new Keeper(shelf, () => NOON).start();
    await open(SAY, { 'GET /say': NO_ANSWER }, shelf);
    expect(await screen.findByText(/^Sin conexión\. De 10 mar, /)).toBeInTheDocument();
    expect(cards()).toHaveLength(2);
  });

  it('sends somebody who is not signed in to sign in, unless the device holds something', async () => {
    const signedOut = { 'GET /say': problem(401, 'not-signed-in') };
    const nobody = await open(SAY, signedOut);
    expect(nobody.onStranger).toHaveBeenCalledTimes(1);
    cleanup();
    const shelf = new MemoryShelf();
    stubApi({ 'GET /say': SAY });
    await new Keeper(shelf, () => NOON).start();
    const known = await open(SAY, signedOut, shelf);
    expect(known.onStranger).not.toHaveBeenCalled();
    expect(screen.getByRole('link', { name: 'Entrar' })).toHaveAttribute('href', '/sign-in?return=%2Fsay');
    expect(cards()).toHaveLength(2);
  });

  it('speaks the other language at once', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { level: 1, name: 'What to say' })).toBeInTheDocument();
    expect(cards()).toContain('What we bring shows at home.');
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('F3 my log', () => {
  it('takes date, outlet and the messages used; what is missing is said where it is', async () => {
    const { user, api } = await open(SAY, {
      'POST /campaigns/:campaignId/statements': NO_ANSWER,
    });
    await user.click(await screen.findByRole('link', { name: 'Mi registro' }));
    await user.click(await screen.findByRole('button', { name: 'Apuntar' }));
    expect(screen.getByText('Escriba dónde fue.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Medio o lugar' })).toHaveFocus();
    await user.type(screen.getByRole('textbox', { name: 'Medio o lugar' }), 'Radio Valdemar');
    await user.click(screen.getByRole('checkbox', { name: 'Cada acuerdo se publica con su costo.' }));
    await user.click(screen.getByRole('button', { name: 'Apuntar' }));
    expect(
      await screen.findByText('Guardado en el teléfono: se enviará al volver la conexión.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Se enviará al volver la conexión')).toBeInTheDocument();
    const [call] = api.callsOf('POST /campaigns/:campaignId/statements');
    expect(call?.params).toEqual({ campaignId: CAMPAIGN });
    expect(call?.body).toMatchObject({
      outlet: 'Radio Valdemar',
      messageIds: [sampleMessage().id],
      note: '',
    });
  });
});
