import { expect } from '@playwright/test';
import { test } from './support/house';

test('a declined card costs nothing and loses nothing', async ({ arrive }) => {
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto('/practices/maya-tremblay');
  await noor.hold(/Lesson/);
  await noor.page.getByRole('button', { name: /^Pay/ }).click();
  await noor.payWith('4000 0000 0000 0002');
  await expect(noor.page.getByRole('alert')).toContainText('declined');

  await noor.payWith('4242 4242 4242 4242');
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();

  await noor.page.getByRole('button', { name: /Cancel this booking/ }).click();
  await expect(noor.page.getByText(/gives back .*55/)).toBeVisible();
});

test('who leaves the payment page finds the time still held', async ({ arrive }) => {
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto('/practices/maya-tremblay');
  await noor.hold(/Lesson/);
  await noor.page.getByRole('button', { name: /^Pay/ }).click();
  await noor.page.waitForURL(/\/pay\//);
  await noor.page.getByRole('link', { name: 'Abandon and go back' }).click();

  await expect(noor.page.getByText('You left the payment page')).toBeVisible();
  await noor.page.getByRole('button', { name: 'Let this time go' }).click();
  await expect(noor.page.getByRole('heading', { name: 'You have let this time go' })).toBeVisible();
});
