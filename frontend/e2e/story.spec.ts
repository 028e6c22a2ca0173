import { expect } from '@playwright/test';
import { meet } from './support/call';
import { cutSockets } from './support/hold-on';
import { test } from './support/house';

test('a stranger books, pays, writes and meets', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const address = `anna.${Date.now()}@visavis.example`;
  const anna = await arrive();
  const james = await arrive({ timezoneId: 'Europe/London' });
  await james.signIn('james');

  await anna.page.goto('/');
  await anna.page.getByRole('searchbox').fill('coaching');
  await anna.page.getByRole('searchbox').press('Enter');
  await anna.page.getByRole('link', { name: 'James Whitfield' }).click();
  await anna.hold(/Coaching conversation/);
  await expect(anna.page.getByRole('heading', { level: 1 })).toContainText('Held for you until');
  await anna.findsNoBarrier('a held time');
  await anna.register('Anna Berg', address);
  await anna.page.getByRole('button', { name: /^Pay £45/ }).click();
  await anna.payWith('4242 4242 4242 4242');
  await expect(anna.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  await visavis.mailTo(address, /James Whitfield/);
  const bookingId = anna.page.url().split('/bookings/')[1]?.split('?')[0] ?? '';

  await anna.page.getByRole('link', { name: 'Write a message' }).click();
  await anna.page.getByLabel('Write to James Whitfield').fill('Hello James, see you in a moment.');
  await anna.page.getByRole('button', { name: 'Send' }).click();
  await james.page.goto('/conversations');
  await james.page
    .getByRole('link', { name: /Anna Berg/ })
    .first()
    .click();
  const received = james.page.getByRole('region', { name: 'Messages' });
  await expect(received.getByText('Hello James, see you in a moment.')).toBeVisible();

  await james.findsNoBarrier('a conversation');

  await james.context.setOffline(true);
  await james.page.evaluate(cutSockets, '/api/sockets/chat');
  await james.page.getByLabel('Write to Anna Berg').fill('Written on a train, in a tunnel.');
  await james.page.getByRole('button', { name: 'Send' }).click();
  await expect(james.page.getByText(/No connection/)).toBeVisible();
  const arrived = anna.page.getByRole('region', { name: 'Messages' }).getByText('Written on a train, in a tunnel.');
  await expect(arrived).toHaveCount(0);
  await james.context.setOffline(false);
  await expect(arrived).toHaveCount(1, { timeout: 40_000 });

  await meet(anna, james, bookingId);
  await anna.findsNoBarrier('a call');
  await anna.page.getByRole('button', { name: 'Leave' }).click();
  await expect(anna.page.getByRole('heading', { name: 'The call has ended' })).toBeVisible();
  await anna.findsNoBarrier('the end of a call');
  await expect(james.page.getByText('Anna Berg has left.')).toBeVisible();
});
