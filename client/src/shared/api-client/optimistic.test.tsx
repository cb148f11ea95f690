import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { renderWith } from '../../testing/render-app.js';
import { patch, useOptimisticMutation } from './optimistic.js';

interface Counted {
  readonly count: number;
}

function Counter({
  read,
  write,
}: {
  readonly read: () => Promise<Counted>;
  readonly write: () => Promise<unknown>;
}) {
  const { data } = useQuery({ queryKey: ['counter'], queryFn: read });
  const add = useOptimisticMutation({
    mutationFn: (_by: number) => write(),
    patches: (by) => [patch<Counted>(['counter'], (cached) => ({ count: cached.count + by }))],
    refresh: () => [['counter']],
  });
  return (
    <button type="button" onClick={() => add.mutate(1)}>
      {data?.count ?? '…'}
    </button>
  );
}

function held(): { readonly promise: Promise<void>; readonly done: () => void; readonly fail: () => void } {
  let done = (): void => undefined;
  let fail = (): void => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve;
    fail = () => reject(new Error('refused'));
  });
  return { promise, done, fail };
}

describe('an optimistic change', () => {
  it('shows at once and is confirmed by asking again', async () => {
    let stored = 1;
    const write = held();
    const { user } = await renderWith(
      <Counter read={() => Promise.resolve({ count: stored })} write={() => write.promise} />,
    );
    const button = await screen.findByRole('button', { name: '1' });
    await user.click(button);
    expect(button).toHaveTextContent('2');
    stored = 5;
    write.done();
    await waitFor(() => expect(button).toHaveTextContent('5'));
  });

  it('goes back when the API refuses', async () => {
    const write = held();
    const { user } = await renderWith(
      <Counter read={() => Promise.resolve({ count: 1 })} write={() => write.promise} />,
    );
    const button = await screen.findByRole('button', { name: '1' });
    await user.click(button);
    expect(button).toHaveTextContent('2');
    write.fail();
    await waitFor(() => expect(button).toHaveTextContent('1'));
  });
});
