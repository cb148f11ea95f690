import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { startServer, type RunningServer } from './server.js';

let server: RunningServer;
let connection: mongoose.Connection;

beforeAll(async () => {
  server = await startServer({ path: ':memory:' });
  connection = await mongoose.createConnection(server.uri, { dbName: 'mongoose' }).asPromise();
});

afterAll(async () => {
  await connection.close();
  await server.close();
});

describe('Mongoose', () => {
  test('saves, populates, versions and counts', async () => {
    const Author = connection.model('Author', new mongoose.Schema({ name: { type: String, unique: true } }));
    const Book = connection.model(
      'Book',
      new mongoose.Schema(
        {
          title: String,
          author: { type: mongoose.Schema.Types.ObjectId, ref: 'Author' },
          chapters: [{ name: String, pages: Number }],
          price: mongoose.Schema.Types.Decimal128,
        },
        { timestamps: true, optimisticConcurrency: true },
      ),
    );
    await Author.init();
    const author = await Author.create({ name: 'Clara' });
    await expect(Author.create({ name: 'Clara' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { name: 1 },
    });
    const book = await Book.create({
      title: 'One',
      author: author._id,
      chapters: [{ name: 'a', pages: 1 }],
      price: '12.50',
    });
    const found = await Book.findById(book._id).populate<{ author: { name: string } }>('author').orFail();
    expect(found.author.name).toBe('Clara');
    expect(found.price?.toString()).toBe('12.50');
    const stale = await Book.findById(book._id).orFail();
    found.chapters.push({ name: 'b', pages: 2 });
    await found.save();
    stale.title = 'Two';
    await expect(stale.save()).rejects.toThrow(mongoose.Error.VersionError);
    await Book.updateOne({ 'chapters.name': 'b' }, { $inc: { 'chapters.$.pages': 5 } });
    const [row] = await Book.aggregate<{ pages: number }>([
      { $unwind: '$chapters' },
      { $group: { _id: null, pages: { $sum: '$chapters.pages' } } },
    ]);
    expect(row?.pages).toBe(8);
  });

  test('keeps a unit of work in a transaction', async () => {
    const Entry = connection.model('Entry', new mongoose.Schema({ n: Number }));
    await Entry.createCollection();
    await expect(
      connection.transaction(async (session) => {
        await Entry.create([{ n: 1 }, { n: 2 }], { session, ordered: true });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await Entry.countDocuments()).toBe(0);
    await connection.transaction(async (session) => {
      const entry = new Entry({ n: 3 });
      await entry.save({ session });
      await Entry.updateMany({}, { $mul: { n: 2 } }, { session });
    });
    expect((await Entry.findOne().orFail()).n).toBe(6);
  });

  test('synchronises indexes', async () => {
    const schema = new mongoose.Schema({ a: Number, b: String });
    schema.index({ a: 1, b: -1 });
    schema.index({ b: 1 }, { unique: true, partialFilterExpression: { a: { $exists: true } } });
    const Thing = connection.model('Thing', schema);
    await Thing.init();
    await Thing.collection.createIndex({ old: 1 });
    expect(await Thing.syncIndexes()).toEqual(['old_1']);
    expect(await Thing.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
  });
});
