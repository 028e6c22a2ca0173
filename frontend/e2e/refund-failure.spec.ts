import { expect, Locator } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { OwnPractice } from './support/own-practice';
import { Person } from './support/person';

const NOOR = 'noor@visavis.example';

test('a refund that a bank sends back is tried again until it is given back', async ({ arrive, visavis }) => {
  test.setTimeout(300_000);
  const iris = await arrive();
  const practice = await OwnPractice.open(iris, 'refund', 7300);
  await practice.openDaily('08:00', '20:00');
  const noor = await arrive();
  await noor.signIn('noor');
  const session = await paysAndCancels(noor, practice);

  await visavis.sandbox.failRefund(session);
  await noor.seesInTheEnd(/^Your bank has not taken back €73.00 yet.*whoever runs this service knows/);
  await noor.findsNoBarrier('a refund that failed');
  await fitsAPhone(noor, await visavis.mailTo(NOOR, /^We could not give back €73.00/));

  const odile = await arrive();
  await odile.signIn('odile');
  await odile.page.getByRole('link', { name: 'Operator' }).click();
  await odile.page.getByRole('link', { name: 'Outbox' }).click();
  await expect(odile.page.getByRole('heading', { name: 'Outbox' })).toBeVisible();
  await expect(odile.page.getByText(NOOR)).toHaveCount(0);
  await odile.findsNoBarrier('the outbox');
  await triesAgain(odile, newestRefund(odile));

  // The bank sends it back once more: another row, another attempt.
  await visavis.sandbox.failRefund(session);
  await noor.seesInTheEnd(/^Your bank has not taken back €73.00 yet/);
  await odile.page.reload();
  await triesAgain(odile, newestRefund(odile));
  await noor.seesInTheEnd(/^The whole €73.00 went back to the card/);
  expect(await visavis.sandbox.refunds(session)).toHaveLength(3);
});

test('what was settled in another way is taken off the list', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const iris = await arrive();
  const practice = await OwnPractice.open(iris, 'settled', 7300);
  await practice.openDaily('08:00', '20:00');
  const noor = await arrive();
  await noor.signIn('noor');
  const session = await paysAndCancels(noor, practice);
  await visavis.sandbox.failRefund(session);
  await noor.seesInTheEnd(/^Your bank has not taken back €73.00 yet/);

  const odile = await arrive();
  await odile.signIn('odile');
  await odile.page.goto('/operator/outbox');
  const row = newestRefund(odile);
  const id = (await row.locator('code').textContent()) ?? '';
  await row.getByRole('button', { name: 'Settled otherwise…' }).click();
  await expect(row.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await odile.findsNoBarrier('taking a row off the list');
  await row.getByRole('button', { name: 'Take it off the list' }).click();
  await expect(row).toContainText('It is off the list.');
  await odile.page.reload();
  await expect(odile.page.getByRole('heading', { name: 'Outbox' })).toBeVisible();
  await expect(odile.page.getByText(id)).toHaveCount(0);
  await noor.seesInTheEnd(/^€73.00 was given back in another way than to the card/);
  await fitsAPhone(noor, await visavis.mailTo(NOOR, /^€73.00 for .* was given back in another way/));
});

test('a client finds no way to the operator', async ({ arrive }) => {
  const noor = await arrive();
  await noor.signIn('noor');
  await expect(noor.page.getByRole('link', { name: 'Operator' })).toHaveCount(0);
  await noor.page.goto('/operator/outbox');
  await expect(noor.page).toHaveURL(/\/$/);
});

/** Answers the checkout session. */
async function paysAndCancels(noor: Person, { slug }: OwnPractice): Promise<string> {
  await noor.page.goto(`/practices/${slug}`);
  await noor.hold(/Talk/);
  await noor.page.getByRole('button', { name: /^Pay €73/ }).click();
  await noor.page.waitForURL(/\/pay\//);
  const session = noor.page.url().split('/pay/')[1] ?? '';
  await noor.payWith('4242 4242 4242 4242');
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  await noor.page.getByRole('button', { name: /Cancel this booking/ }).click();
  await noor.page.getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(noor.page.getByRole('heading', { name: 'This booking is cancelled' })).toBeVisible();
  await noor.seesInTheEnd(/^The whole €73.00 went back to the card/);
  return session;
}

function newestRefund({ page }: Person): Locator {
  return page.getByRole('listitem').filter({ hasText: 'A refund has not reached its client' }).first();
}

async function triesAgain({ page }: Person, row: Locator): Promise<void> {
  await expect(row).toContainText('card is closed');
  const reference = (await row.locator('code').textContent()) ?? '';
  const mine = page.getByRole('listitem').filter({ hasText: reference }).first();
  await mine.getByRole('button', { name: 'Try again' }).click();
  await expect(mine).toContainText('Done. Stripe has taken the refund');
  await expect(mine.locator('.outcome')).toBeFocused();
}
