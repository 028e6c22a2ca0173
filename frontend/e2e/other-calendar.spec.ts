import { expect } from '@playwright/test';
import { Feed } from './support/feed';
import { test } from './support/house';
import { OwnPractice } from './support/own-practice';

test('a calendar that cannot be read closes the practice, says so on the desk, and opens it again', async ({
  arrive,
}) => {
  const iris = await arrive();
  const { page } = iris;
  const practice = await OwnPractice.open(iris, 'iris-elsewhere');
  await practice.openDaily('00:00', '00:00');
  const client = await arrive();
  await client.page.goto(`/practices/${practice.slug}`);
  await expect(client.firstSlot()).toBeVisible();

  const feed = await Feed.open();
  try {
    await page.goto('/practice/calendars');
    await page.getByLabel('Name', { exact: true }).fill('Private');
    await page.getByLabel('Address', { exact: true }).fill(feed.address);
    await page.locator('vv-calendar-form').getByRole('button').click();
    await expect(page.getByText('Up to date', { exact: true })).toBeVisible();

    feed.status = 404;
    await page.getByRole('button', { name: /^Read it now/ }).click();
    await expect(page.getByText('Cannot be read: nothing can be booked', { exact: true })).toBeVisible();
    await expect(page.getByText('There is no calendar at this address any more')).toBeVisible();
    await page.goto('/practice');
    await expect(page.getByText('your calendar “Private” cannot be read')).toBeVisible();
    await iris.findsNoBarrier('closed by a calendar');
    await client.page.reload();
    await expect(client.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(client.firstSlot()).toBeHidden();

    feed.status = 200;
    await page.getByRole('link', { name: 'See what can be done' }).click();
    await page.getByRole('button', { name: /^Read it now/ }).click();
    await expect(page.getByText('Up to date', { exact: true })).toBeVisible();
    await page.goto('/practice');
    await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
    await expect(page.getByText('your calendar “Private” cannot be read')).toBeHidden();
    await client.page.reload();
    await expect(client.firstSlot()).toBeVisible();
  } finally {
    await feed.close();
  }
});

test('an invitation to a mistyped address is taken back', async ({ arrive }) => {
  const iris = await arrive({ timezoneId: 'America/New_York' });
  const { page } = iris;
  const practice = await OwnPractice.open(iris, 'iris-invites');
  await practice.openDaily('00:00', '00:00');
  const date = await practice.invite('gusst@visavis.example');
  await page.goto(`/practice?view=day&date=${date}`);
  await expect(page.getByText('Invited, not taken over yet', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Take back this invitation?' })).toBeFocused();
  await iris.findsNoBarrier('an invitation being taken back');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.locator('.toast')).toContainText('The invitation is taken back');
  await expect(page.getByText('Invited, not taken over yet', { exact: true })).toBeHidden();
});
