import { expect } from '@playwright/test';
import { meet, seesPictures } from './support/call';
import { cutSockets } from './support/hold-on';
import { test } from './support/house';

test('a call goes on while its signalling is cut, and heals', async ({ arrive }) => {
  const noor = await arrive();
  const claire = await arrive();
  await noor.signIn('noor');
  await claire.signIn('claire');
  await noor.page.goto('/bookings');
  await noor.page
    .getByRole('link', { name: /Claire Moreau/ })
    .first()
    .click();
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  const bookingId = noor.page.url().split('/bookings/')[1] ?? '';
  await meet(noor, claire, bookingId);

  expect(await noor.page.evaluate(cutSockets, '/api/sockets/call')).toBe(1);
  await seesPictures(noor);
  await seesPictures(claire);

  // What only signalling can tell arrives again: the other's camera is off.
  await claire.page.getByRole('button', { name: 'Camera', pressed: true }).click();
  await expect(noor.page.getByText('Claire Moreau’s camera is off')).toBeVisible({ timeout: 30_000 });
  await claire.page.getByRole('button', { name: 'Leave' }).click();
});
