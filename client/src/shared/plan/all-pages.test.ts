import { allPages } from './all-pages.js';

describe('a list of the plan', () => {
  it('is whole, however many pages it has', async () => {
    const all = Array.from({ length: 401 }, (_, index) => index);
    const asked: (string | undefined)[] = [];
    const answer = await allPages(({ limit, cursor }) => {
      asked.push(cursor);
      const from = Number(cursor ?? 0);
      const next = from + limit;
      return Promise.resolve({
        items: all.slice(from, next),
        nextCursor: next < all.length ? String(next) : null,
      });
    });
    expect(answer).toEqual(all);
    expect(asked).toEqual([undefined, '200', '400']);
  });

  it('fails as a whole when one page fails', async () => {
    const pages = allPages(({ cursor }) =>
      cursor === undefined
        ? Promise.resolve({ items: [1], nextCursor: 'next' })
        : Promise.reject(new Error('no answer')),
    );
    await expect(pages).rejects.toThrow('no answer');
  });
});
