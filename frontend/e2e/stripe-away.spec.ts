import { expect } from '@playwright/test';
import { test } from './support/house';
import { Person } from './support/person';

test('while Stripe is away the time is kept, and paid afterwards', async ({ arrive, visavis }) => {
  test.setTimeout(180_000);
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto('/practices/james-whitfield');
  await noor.hold(/Coaching conversation/);
  const pay = noor.page.getByRole('button', { name: /^Pay/ });
  // Some seconds of the hold must be gone, or the ring could not tell that it was given more.
  await expect.poll(() => secondsLeft(noor), { timeout: 60_000 }).toBeLessThan(15 * 60 - 10);
  const endBefore = await heldUntil(noor);

  await visavis.sandbox.during('down', async () => {
    await pay.click();
    const refused = noor.page.getByRole('alert');
    await expect(refused).toContainText('Payment is not possible right now, and nothing was charged.', {
      timeout: 60_000,
    });
    const kept = /kept until (\d\d:\d\d)/.exec((await refused.textContent()) ?? '')?.[1] ?? '';
    await expect(noor.page.getByRole('heading', { level: 1 })).toHaveText(`Held for you until ${kept}`);
    await expect.poll(() => heldUntil(noor)).toBeGreaterThan(endBefore + 5000);
    await noor.findsNoBarrier('a payment that is not possible now');
  });

  await pay.click();
  await noor.payWith('4242 4242 4242 4242');
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
});

/** What the ring says is left. */
async function secondsLeft({ page }: Person): Promise<number> {
  const [minutes, seconds] = ((await page.getByRole('timer').textContent()) ?? '').split(':').map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** When the ring says that it is over, in ms. */
async function heldUntil(person: Person): Promise<number> {
  return Date.now() + 1000 * (await secondsLeft(person));
}
