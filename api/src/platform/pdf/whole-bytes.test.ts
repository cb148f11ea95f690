import { expect, test } from '@jest/globals';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { withWholeBytes } from './whole-bytes.js';

/** Two lines of four pixels in four colours, four of them in a byte; the second line told by what stands above. */
function picture(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, 2, 3, 0, 0, 0]);
  const lines = Buffer.from([0, 0b00_01_10_11, 2, 0b01_01_01_00]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.alloc(12)),
    chunk('tRNS', Buffer.from([0, 85, 170, 255])),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a picture of few colours has a byte for each pixel, and any other is as it was', () => {
  const whole = withWholeBytes(picture());
  expect(whole[24]).toBe(8);
  const at = whole.indexOf('IDAT');
  const lines = inflateSync(whole.subarray(at + 4, at + 4 + whole.readUInt32BE(at - 4)));
  expect([...lines]).toEqual([0, 0, 1, 2, 3, 0, 1, 2, 3, 3]);
  expect(whole.includes(Buffer.from([0, 85, 170, 255]))).toBe(true);
  expect(withWholeBytes(whole)).toBe(whole);
  const other = Buffer.from('GIF89a');
  expect(withWholeBytes(other)).toBe(other);
});
