import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Mailbox } from './mailbox.ts';

test('[S9] gives out in the order in which it took in, however it is used', () => {
  const steps = fc.array(fc.oneof(fc.constant('push' as const), fc.integer({ min: 1, max: 9 })), { maxLength: 200 });
  const property = fc.property(steps, (uses) => {
    const mailbox = new Mailbox<number>();
    const model: number[] = [];
    uses.forEach((use, index) => {
      if (use === 'push') {
        mailbox.push(index);
        model.push(index);
      } else {
        expect(mailbox.take(use)).toEqual(model.splice(0, use));
      }
      expect(mailbox.length).toBe(model.length);
    });
  });
  fc.assert(property);
});
