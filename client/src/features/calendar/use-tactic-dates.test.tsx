import { shiftRange } from '@altavoz/domain/shared/date-range';
import { configure, screen, waitFor } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { useCampaignId } from '../../shared/session/campaign.js';
import { renderWith } from '../../testing/render-app.js';
import { problem, type StubbedCall } from '../../testing/stub-api.js';
import { calendarQuery } from './api/get-calendar.js';
import { tacticsQuery } from '../../shared/plan/tactics.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import { sampleOccurrence, sampleTactic } from './testing/sample-plan.js';
import { useTacticDates } from './use-tactic-dates.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 8_000 });

const MOVE = 'POST /campaigns/:campaignId/tactics/:tacticId/move';
const SCHEDULE = 'POST /campaigns/:campaignId/tactics/:tacticId/schedule';
const RESTORE = 'POST /campaigns/:campaignId/tactics/restore-dates';
const range = { start: '2027-08-30', end: '2027-10-03' };

/** What a screen does with the hook, without the screen. */
function Probe({ to }: { readonly to: { start: string; end: string } }) {
  const campaignId = useCampaignId();
  const tactic = useQuery(tacticsQuery(campaignId)).data?.[0];
  const items =
    useQuery(calendarQuery(campaignId, { range, audience: undefined, q: undefined })).data?.items ?? [];
  const { put, ahead } = useTacticDates(undefined);
  return (
    <>
      <p data-testid="days">{items.map(({ start, end }) => `${start}/${end}`).join(' ')}</p>
      <p data-testid="status">{tactic?.status}</p>
      <button
        type="button"
        disabled={tactic === undefined}
        onClick={() => tactic !== undefined && put(tactic, to)}
      >
        move
      </button>
      <button
        type="button"
        onClick={() => {
          if (tactic === undefined) return;
          // Faster than the screen is drawn, as a held key is.
          for (let step = 0; step < 3; step += 1) {
            const { start, end } = ahead(tactic);
            put(tactic, shiftRange({ start: start ?? '', end: end ?? '' }, 1), 'step');
          }
        }}
      >
        steps
      </button>
    </>
  );
}

/** A small server that keeps one tactic. */
function plan(tactic: Tactic) {
  let held = tactic;
  const changed = (next: Partial<Tactic>) => {
    const { start, end, time, recurrence } = held;
    held = { ...held, ...next, version: held.version + 1 };
    return { ...held, former: { start, end, time, recurrence } };
  };
  const dated = (call: StubbedCall) => {
    const { start, end } = call.body as { start: string; end: string };
    return changed({ start, end, status: 'scheduled' });
  };
  return {
    'GET /campaigns/:campaignId/tactics': () => ({ items: [held], nextCursor: null }),
    'GET /campaigns/:campaignId/calendar': () => ({
      items: held.start === null ? [] : [sampleOccurrence(held)],
    }),
    [MOVE]: dated,
    [SCHEDULE]: dated,
    [RESTORE]: (call: StubbedCall) => {
      const { items } = call.body as { items: { dates: Pick<Tactic, 'start' | 'end'> }[] };
      const { start = null, end = null } = items[0]?.dates ?? {};
      return { items: [changed({ start, end, status: start === null ? 'draft' : 'scheduled' })] };
    },
  };
}

const to = { start: '2027-09-21', end: '2027-09-23' };
const days = () => screen.getByTestId('days').textContent;

describe('putting a tactic on days', () => {
  test('shows at once, is one request with the version seen, and can be undone', async () => {
    const { user, api } = await renderWith(<Probe to={to} />, { api: plan(sampleTactic()) });
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    await user.click(screen.getByRole('button', { name: 'move' }));
    await waitFor(() => expect(days()).toBe('2027-09-21/2027-09-23'));
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    expect(api.callsOf(MOVE).map(({ body }) => body)).toEqual([to]);
    expect(api.callsOf(MOVE).map(({ headers }) => headers.get('if-match'))).toEqual(['"3"']);
    expect(api.callsOf(RESTORE).map(({ body }) => body)).toEqual([
      {
        items: [
          {
            tacticId: sampleTactic().id,
            version: 4,
            dates: { start: '2027-09-16', end: '2027-09-18', time: null, recurrence: null },
          },
        ],
      },
    ]);
  });

  test('RH9: goes back with its reason when the API refuses', async () => {
    let refuse: (() => void) | undefined;
    const refusal = problem(422, 'rule-broken', {
      rule: 'RH9',
      errors: [{ path: 'tactic', code: 'message-expired', message: '', rule: 'RH9', key: 'message-expired' }],
    });
    const { user } = await renderWith(<Probe to={to} />, {
      api: {
        ...plan(sampleTactic()),
        [MOVE]: () => new Promise((answer) => (refuse = () => answer(refusal))),
      },
    });
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    await user.click(screen.getByRole('button', { name: 'move' }));
    await waitFor(() => expect(days()).toBe('2027-09-21/2027-09-23'));
    await waitFor(() => expect(refuse).toBeDefined());
    refuse?.();
    expect(
      await screen.findByText('Viaje de prensa: no se movió. Su mensaje ya no está vigente.'),
    ).toBeInTheDocument();
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
  });

  test('a newer version is said, and shown', async () => {
    const { user } = await renderWith(<Probe to={to} />, {
      api: { ...plan(sampleTactic()), [MOVE]: problem(412, 'stale-version') },
    });
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    await user.click(screen.getByRole('button', { name: 'move' }));
    expect(await screen.findByText(/Otra persona la cambió antes/)).toBeInTheDocument();
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
  });

  test('a draft is scheduled, and its undo takes it off the calendar', async () => {
    const { user, api } = await renderWith(<Probe to={to} />, {
      api: plan(sampleTactic({ status: 'draft', start: null, end: null })),
    });
    await waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('draft'));
    await user.click(screen.getByRole('button', { name: 'move' }));
    await waitFor(() => expect(days()).toBe('2027-09-21/2027-09-23'));
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(days()).toBe(''));
    expect(api.callsOf(SCHEDULE)).toHaveLength(1);
    expect(api.callsOf(RESTORE)).toHaveLength(1);
  });

  test('undo after a run of arrow keys takes all of it back', async () => {
    const other = sampleTactic({ id: '64b7f0c2a1d3e4f5a6b7ca09' });
    const { user, api } = await renderWith(<Probe to={to} />, { api: plan(other) });
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    await user.click(screen.getByRole('button', { name: 'steps' }));
    await waitFor(() => expect(api.callsOf(MOVE)).toHaveLength(3));
    await waitFor(() => expect(days()).toBe('2027-09-19/2027-09-21'));
    expect(api.callsOf(MOVE).map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"', '"5"']);
    await screen.findByText('Viaje de prensa: 19 – 21 sep');
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(days()).toBe('2027-09-16/2027-09-18'));
    expect(api.callsOf(RESTORE)).toHaveLength(1);
  });
});
