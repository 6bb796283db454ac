import { expect, test } from 'vitest';
import { inTime, OutOfTime } from '../../src/in-time.ts';

const forever = (): void => {
  for (;;);
};

test('work that ends gives what it makes', () => {
  expect(inTime(() => 42, 0.1)).toBe(42);
});

test('a loop without end is stopped', () => {
  expect(() => inTime(forever, 0.1)).toThrow(new OutOfTime(0.1));
});

test('a regex without end is stopped', () => {
  expect(() => inTime(() => /^(?:a|aa)+$/.test(`${'a'.repeat(200)}b`), 0.1)).toThrow(OutOfTime);
});

test('what the work throws is thrown', () => {
  const throwing = () => {
    throw new RangeError('too deep');
  };
  expect(() => inTime(throwing, 0.1)).toThrow(new RangeError('too deep'));
});

test('work that is only kept waiting is not given up', () => {
  const waiting = new Int32Array(new SharedArrayBuffer(4));
  let begun = 0;
  const work = () => {
    begun += 1;
    // The first time, something else has the processor for all of the time that the work has.
    if (begun === 1) {
      Atomics.wait(waiting, 0, 0, 200);
      forever();
    }
    return begun;
  };
  // Of the time by the clock, the first attempt has less than half as processor time.
  expect(inTime(work, 0.3)).toBe(2);
});

test('work within work is stopped by its own time, and what is around it goes on', () => {
  const around = () => {
    try {
      return inTime(forever, 0.1);
    } catch (error) {
      return (error as Error).name;
    }
  };
  expect(inTime(around, 20)).toBe('OutOfTime');
});
